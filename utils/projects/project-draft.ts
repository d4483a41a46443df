import type { Figure } from '../figures/figure';

/** What projects need of a figure. */
export type Known = Pick<
  Figure,
  'measure' | 'unit' | 'min' | 'max' | 'bound' | 'subject' | 'stage' | 'planned' | 'reasons'
>;

/** A project while it is being gathered. */
export interface ProjectDraft {
  name: string;
  /** The name without number and quotation marks: 新能源项目 of 22个新能源项目. */
  core: string;
  subject: string;
  count: number | null;
  figures: number[];
  /** Its place among the drafts. */
  order: number;
  /** Its own total has been told. */
  told?: boolean;
}

type Names = Pick<ProjectDraft, 'name' | 'core' | 'subject'>;

/**
 * Drafts by the names they go by, and by each four characters of their core: two names of one project that are not the same share four,
 * or one of them is shorter than that. Keeps long texts with many projects linear.
 */
export class NameIndex {
  private readonly drafts = new Map<string, ProjectDraft[]>();

  /** Adds a draft, or the names that it has got since. */
  add(draft: ProjectDraft): void {
    for (const key of keysOf(draft)) {
      if (key === '' && draft.core.length >= 4) continue;
      const known = this.drafts.get(key) ?? [];
      let place = known.length;
      while (place > 0 && (known[place - 1] as ProjectDraft).order > draft.order) place--;
      if (known[place - 1] !== draft) known.splice(place, 0, draft);
      this.drafts.set(key, known);
    }
  }

  /** The last draft that may go by these names and passes the test. */
  last(names: Names, test: (draft: ProjectDraft) => boolean): ProjectDraft | undefined {
    let best: ProjectDraft | undefined;
    for (const key of keysOf(names)) {
      const drafts = this.drafts.get(key) ?? [];
      for (let i = drafts.length - 1; i >= 0; i--) {
        const draft = drafts[i] as ProjectDraft;
        if (best !== undefined && draft.order <= best.order) break;
        if (test(draft)) best = draft;
      }
    }
    return best;
  }
}

function keysOf({ name, core, subject }: Names): Set<string> {
  const keys = new Set(['', subject, name, core]);
  for (let i = 0; i + 4 <= core.length; i++) keys.add(core.slice(i, i + 4));
  return keys;
}
