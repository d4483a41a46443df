import type { Figure } from '../figures/figure';

/** What projects need of a figure. */
export type Known = Pick<
  Figure,
  'start' | 'end' | 'measure' | 'unit' | 'min' | 'max' | 'bound' | 'subject' | 'stage' | 'planned' | 'reasons'
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
 * Drafts by the names they go by. Of two names that are not the same one may hold the other, four characters or more of it: then they share
 * each four of the shorter one. So a draft that holds a name is looked for where the fewest hold four of its characters, and one that the name
 * holds where it was put: by those four that fewest had when it came. Keeps long texts with many like names linear.
 */
export class NameIndex {
  private readonly called: Drafts = new Map();
  /** By each four characters of their core. */
  private readonly holding: Drafts = new Map();
  /** By four characters of their core, the rarest; under the empty name what has no four (a group of 5项目 may be any project of its sum). */
  private readonly held: Drafts = new Map();

  /** Adds a draft, or the names that it has got since. */
  add(draft: ProjectDraft): void {
    for (const name of [draft.name, draft.core, draft.subject]) put(this.called, name, draft);
    const fours = foursOf(draft.core);
    put(this.held, fours.length > 0 ? this.rarest(fours) : '', draft);
    for (const four of fours) put(this.holding, four, draft);
  }

  /** The last draft that may go by these names and passes the test. */
  last({ name, core, subject }: Names, test: (draft: ProjectDraft) => boolean): ProjectDraft | undefined {
    let best: ProjectDraft | undefined;
    const look = (drafts: readonly ProjectDraft[] = []) => {
      for (let i = drafts.length - 1; i >= 0; i--) {
        const draft = drafts[i] as ProjectDraft;
        if (best !== undefined && draft.order <= best.order) return;
        if (test(draft)) best = draft;
      }
    };
    for (const called of [subject, name, core]) look(this.called.get(called));
    const fours = foursOf(core);
    for (const four of ['', ...fours]) look(this.held.get(four));
    if (fours.length > 0) look(this.holding.get(this.rarest(fours)));
    return best;
  }

  private rarest(fours: readonly string[]): string {
    const countOf = (four: string) => this.holding.get(four)?.length ?? 0;
    return fours.reduce((rarest, four) => (countOf(four) < countOf(rarest) ? four : rarest));
  }
}

type Drafts = Map<string, ProjectDraft[]>;

/** Keeps the drafts of a key in their order, each once. */
function put(drafts: Drafts, key: string, draft: ProjectDraft): void {
  const known = drafts.get(key);
  if (known === undefined) {
    drafts.set(key, [draft]);
    return;
  }
  let place = known.length;
  while (place > 0 && (known[place - 1] as ProjectDraft).order > draft.order) place--;
  if (known[place - 1] !== draft) known.splice(place, 0, draft);
}

/** Each four characters that stand together. */
function foursOf(core: string): string[] {
  return Array.from({ length: Math.max(0, core.length - 3) }, (_, i) => core.slice(i, i + 4));
}
