import { isKindOfWorks, isProjectOf } from './bearing';
import { countOfSum } from './counted-sums';
import { countBefore, countedName, isCountable, isTarget, PART, partName, refersBack } from './counts';
import { type Known, NameIndex, type ProjectDraft } from './project-draft';
import { core, GENERIC, isGroup, nameOf, sameGroup, samePlan } from './project-names';

/** Gathers figures, one after the other, into drafts of projects in the order in which the text first speaks of them. */
export class Gathering {
  readonly drafts: ProjectDraft[] = [];
  private readonly named = new NameIndex();
  private readonly groups = new Map<number | null, ProjectDraft[]>();
  private readonly targets = new Set<string>();
  /** Counts that point back to projects just named (上述三个项目). */
  private readonly pointing = new Set<string>();
  private single: ProjectDraft | undefined;

  /** The total that stands before a count, by the count's index. */
  private readonly summed = new Map<number, number>();
  /** The group that a count was taken for, by the count's index. */
  private readonly counted = new Map<number, ProjectDraft>();

  constructor(
    private readonly figures: readonly Known[],
    private readonly text: string,
  ) {}

  take(index: number): void {
    const told = countedName(this.figures[index] as Known);
    // 青石经开区11个项目 are called by the counted phrase, 新材料产业8个 by their sector.
    const part = told !== null && /项目|工程/.test(told) ? null : partName(this.figures, index);
    const counted = part ?? told;
    if (counted !== null) this.takeCount(index, counted, part !== null);
    else if (!this.takeSum(index)) this.takeNamed(index);
  }

  /** A count makes a group, or is that of one which was told of before. */
  private takeCount(index: number, counted: string, isPart: boolean): void {
    const { figures } = this;
    const figure = figures[index] as Known;
    const short = core(counted);
    if (isTarget(figure) && !(figure.stage === null && goesOn(figures, index))) {
      this.targets.add(short);
      return;
    }
    if (!isPart && (PART.test(short) || !isCountable(counted))) return;
    if (short === '项目' && refersBack(counted, figures, index)) {
      this.pointing.add(figure.subject);
      return;
    }
    const count = figure.min ?? figure.max;
    const summed = this.summedBefore(index, short);
    if (summed) this.setCount(summed, count);
    const same = count === 1 ? undefined : this.groupOf(count, short);
    const told = this.summed.get(index);
    const fuller = told === undefined ? '' : (figures[told] as Known).subject;
    const draft =
      same ??
      this.add({
        name: fuller.includes(short) && fuller.length > counted.length ? fuller : counted,
        core: short,
        subject: figure.subject,
        count,
        figures: [],
      });
    if (same && GENERIC.test(draft.core) && !GENERIC.test(short)) {
      Object.assign(draft, { name: counted, core: short });
      this.named.add(draft);
    }
    this.counted.set(index, draft);
    if (told !== undefined) draft.figures.push(told);

    draft.figures.push(index);
  }

  /** A total that is told of a count, whatever name stands nearer, is the group's. */
  private takeSum(index: number): boolean {
    const at = countOfSum(this.figures, index, this.text);
    if (at > index) this.summed.set(at, index);
    else this.counted.get(at)?.figures.push(index);
    return at > index || this.counted.has(at);
  }

  /** Another figure belongs to the project that its subject names, or makes one. */
  private takeNamed(index: number): void {
    const { figures, named } = this;
    const figure = figures[index] as Known;
    if (figure.measure === 'threshold' || figure.subject === '') return;
    const name = nameOf(figure);
    // A phase whose project has no better name belongs to the project before it.
    const phase = /^[一首]期(工程|项目)?$/.test(name) ? this.single : undefined;
    const short = core(name);
    const names = { name, core: short, subject: figure.subject };
    const known = phase ?? named.last(names, (draft) => samePlan(draft, name, short, figure, figures));
    if (known) {
      if (phase === undefined && name.length > known.name.length && known.count === 1) {
        known.name = name;
        named.add(known);
      }
      known.figures.push(index);
      if (figure.measure === 'total_investment') known.told = true;
      return;
    }
    if (this.targets.has(short) || this.pointing.has(figure.subject)) return;
    if (!isProjectOf(figure, name)) return;
    const many = isKindOfWorks(short) ? null : countBefore(figures, index);
    this.add({ ...names, count: many ?? (isGroup(name) ? null : 1), figures: [index] });
  }

  private add(names: Omit<ProjectDraft, 'order'>): ProjectDraft {
    const draft = { ...names, order: this.drafts.length };
    this.drafts.push(draft);
    this.named.add(draft);
    if (draft.count === 1) this.single = draft;
    this.putInGroup(draft);
    return draft;
  }

  private putInGroup(draft: ProjectDraft): void {
    const group = this.groups.get(draft.count);
    if (group) group.push(draft);
    else this.groups.set(draft.count, [draft]);
  }

  private setCount(draft: ProjectDraft, count: number | null): void {
    const group = this.groups.get(draft.count) as ProjectDraft[];
    group.splice(group.indexOf(draft), 1);
    draft.count = count;
    this.putInGroup(draft);
    if (this.single === draft) this.single = undefined;
  }

  /** 合同引资569亿元的35个招商项目: the draft that the figure before has made of the group's name. */
  private summedBefore(index: number, short: string): ProjectDraft | undefined {
    const before = this.drafts.at(-1);
    const isSum = before?.count === 1 && before.figures.length === 1 && before.figures[0] === index - 1;
    return isSum && before.core === short ? before : undefined;
  }

  /** The group of as many that goes by this name, unless it was told another sum. */
  private groupOf(count: number | null, short: string): ProjectDraft | undefined {
    return this.groups.get(count)?.find((draft) => sameGroup(draft, short));
  }
}

/** 352项工业项目年内开工56项: more is told of the group, which so is one, though the sentence plans. */
function goesOn(figures: readonly Known[], index: number): boolean {
  const [figure, next] = [figures[index] as Known, figures[index + 1]];
  if (next?.measure === 'total_investment') return true;
  return next !== undefined && core(next.subject) === core(figure.subject) && next.measure === 'project_count';
}
