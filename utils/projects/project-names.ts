import type { Known, ProjectDraft } from './project-draft';

/** The phase that has no name of its own belongs to its project. */
export const nameOf = ({ subject, reasons }: Known) => {
  const phase = reasons.find(({ field }) => field === 'subject')?.words ?? '';
  return /^[一二三四五六首]期$|^[一首]/.test(phase) && phase.length < subject.length && subject.endsWith(phase)
    ? subject.slice(0, -phase.length)
    : subject;
};

/** A name without its number, quotation marks and a 项目 at its end: 新能源 of 22个新能源项目. */
export const core = (name: string) =>
  name
    .replace(/[“”‘’"「」]/g, '')
    .replace(/^[^一-鿿]*[0-9.,]+[余多]?[个项座条家大]?|^[一二三四五六七八九十两百]+[余多]?[个项座条家大]/, '')
    .replace(/(?<=.{4})项目$/, '');

/** 7个项目, 此次签约的7个项目 and 7个重大项目 are one group: the same number, and one name says no more than the other. */
export function sameGroup(draft: ProjectDraft, short: string): boolean {
  // 签约项目9个 are not the 9 of 竣工项目.
  const [here, there] = [STAGED.exec(short)?.[0], STAGED.exec(draft.core)?.[0]];
  if (here !== undefined && there !== undefined && here !== there) return false;
  return (
    draft.core === short ||
    draft.core.includes(short) ||
    short.includes(draft.core) ||
    GENERIC.test(short) ||
    GENERIC.test(draft.core)
  );
}

const STAGED = /签约|开工|竣工|投产|在建|续建|新建|储备|在谈|落地|引进/;

/** The subject is this project, by its full or a shorter name. */
export function samePlan(
  draft: ProjectDraft,
  name: string,
  short: string,
  figure: Known,
  figures: readonly Known[],
): boolean {
  if (draft.subject === figure.subject || draft.name === name || draft.core === short) return true;
  if (draft.count !== 1)
    return (
      short.length >= 4 &&
      (draft.core.includes(short) || short.includes(draft.core)) &&
      repeatsSum(draft, figure, figures)
    );
  if (isGroup(name)) return false;
  // A kind of plant (抽水蓄能电站) comes before the plants that have names; a short name comes after the full one.
  if (short.length > draft.core.length && (draft.core.length < 6 || draft.told)) return false;
  const [less, more] = short.length < draft.core.length ? [short, draft.core] : [draft.core, short];
  return (
    less.length >= 4 && !GENERIC.test(less) && more.includes(less) && !/[二三四五六]期/.test(more.replace(less, ''))
  );
}

/** The same sum was told of the group before. */
const repeatsSum = (draft: ProjectDraft, figure: Known, figures: readonly Known[]) =>
  figure.measure === 'total_investment' &&
  draft.figures.some((i) => figures[i]?.measure === 'total_investment' && figures[i]?.min === figure.min);

/** 重点项目, 签约项目: what any group may be called. */
export const GENERIC = /^(此次|本次|这|集中|参加现场|现场)?(重点|重大|产业|工业|建设|投资|新建|在建|签约|的|项目)*$/;

/** A name of several: A、B等项目. */
export const isGroup = (name: string) => /等.{0,8}(项目|工程)$/.test(name);
