import type { Draft, Passage } from './draft';
import type { Measure } from './lexicon/measures';
import type { Stage } from './lexicon/stages';
import { OFF, ON, PART, stageNames } from './senses';
import { staged, tellsStage } from './stage';

/**
 * Gives figures the stage that the article states elsewhere: of the group in whose list they stand (集中签约5个项目:A项目,总投资
 * 3亿元;…), or of the same project in another sentence (项目正在安装设备). What the figure's own clause says stays.
 */
export function spreadStages(passage: Passage, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  tellElsewhere(passage, drafts);
  inheritFromGroup(passage, drafts);
  tellListAbove(passage, drafts);
  underWay(drafts);
  shareWithSubject(drafts);
  beginWithPhase(drafts);
}

/** 「以上三个项目均于9月29日签约」: what a sentence tells of all that stands above it. */
function tellListAbove(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, text, outline } = passage;
  let w = 0;
  let next = 0;
  for (const { start, end } of outline.sentences) {
    if (!ABOVE.has(text.slice(start, start + 2))) continue;
    while (w < words.count && (words.start[w] as number) < start) w++;
    let told = -1;
    for (; w < words.count && (words.end[w] as number) <= end; w++) {
      const plan = lexicon.plan[words.id[w] as number];
      if (plan === ON || plan === PART) break;
      if (tellsStage(passage, w)) told = w;
    }
    if (told < 0) continue;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < start) next++;
    const stage = stageNames[lexicon.stage[words.id[told] as number] as number] ?? null;
    for (let k = next - 1; k >= 0 && next - k <= LONGEST_LIST; k--) {
      const draft = drafts[k] as Draft;
      if (draft.stage !== null || draft.measure === null || !heirs.has(draft.measure) || isOfPlace(draft)) continue;
      give(draft, stage, 'listAbove', words.start[told] as number, words.end[told] as number);
    }
  }
}

const ABOVE: ReadonlySet<string> = new Set(['以上', '上述']);
const LONGEST_LIST = 64;

/** Money already spent on a single project tells that it is being built. */
function underWay(drafts: readonly Draft[]): void {
  const groups = new Set<string | null>();
  for (const { measure, subject } of drafts) if (measure === 'project_count') groups.add(subject);
  for (const draft of drafts) {
    if (draft.measure !== 'completed_investment' || draft.stage !== null || draft.planned) continue;
    if (
      draft.subject === null ||
      groups.has(draft.subject) ||
      isPlace(draft.subject) ||
      !UNDERTAKING.test(draft.subject)
    )
      continue;
    if (draft.reasons.some(({ field }) => field === 'stage')) continue;
    give(draft, 'building', 'underWay', draft.quantity.start, draft.quantity.end);
  }
}

const UNDERTAKING = /(?:工程|项目|基地|中心|公路|铁路|高速|大桥|水库|电站|隧道|机场|港|厂|改造|[一二三四首]期)$/;

/** A whole of which one phase has begun is being built. A phase is called by its project (东湖产业园一期). */
function beginWithPhase(drafts: readonly Draft[]): void {
  const begun = new Map<string, Draft>();
  for (const draft of drafts) {
    const { subject, stage } = draft;
    if (subject === null || stage === null || !BEGUN.has(stage) || draft.planned) continue;
    const phase = PHASE.exec(subject);
    if (phase !== null && phase.index > 3) begun.set(subject.slice(0, phase.index), draft);
  }
  if (begun.size === 0) return;
  for (const draft of drafts) {
    if (draft.stage !== null || draft.subject === null || draft.measure === null) continue;
    if (!heirs.has(draft.measure) || draft.reasons.some(({ field }) => field === 'stage')) continue;
    const phase = begun.get(draft.subject);
    if (phase) give(draft, 'building', 'firstPhase', phase.quantity.start, phase.quantity.end);
  }
}

/** What a firm earns and owes has no stage, though it builds. */
const FIRM = /(?:公司|集团|企业|银行|股份|科技|控股|实业)$/;

const PHASE = /(?:[一首]期|第一期)(?:工程|项目)?$/;
const BEGUN: ReadonlySet<string> = new Set(['started', 'building', 'completed', 'operating']);

/** Whether the figure is a place's; its count of projects is the projects'. */
function isOfPlace({ measure, subject }: Draft): boolean {
  return measure !== 'project_count' && subject !== null && isPlace(subject);
}

/** Statistics of places and counts of firms and people have no stage, whoever owns them. */
const unstaged: ReadonlySet<Measure> = new Set<Measure>([
  'company_count',
  'employment',
  'gdp',
  'fiscal_revenue',
  'added_value',
  'fixed_asset_investment',
  'trade',
  'registered_capital',
  'growth',
]);

/** A place (全市, 凌源市), a plan or a whole sector is no project. */
function isPlace(subject: string): boolean {
  const first = subject.charCodeAt(0);
  if ((first === 0x5168 || first === 0x6211) && PLACE.includes(subject.charAt(1) || '。')) return true; // 全, 我
  const end = '”"'.includes(subject.charAt(subject.length - 1) || '。') ? subject.length - 1 : subject.length;
  return PLACE.includes(subject.charAt(end - 1) || '。') || sectors.has(subject.slice(end - 2, end));
}

const PLACE = '省市县区州国旗镇乡';
const sectors: ReadonlySet<string> = new Set(['计划', '规划', '产业', '行业', '经济', '企业']);

/** The furthest stage that the article tells of each subject as fact. */
function tellElsewhere(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, outline } = passage;
  const projects = projectsOf(drafts);
  const told = new Map<string, number>();
  const coming = new Map<string, number>();
  let next = 0;
  let clause = 0;
  let planned = -1;
  for (let w = 0; w < words.count; w++) {
    const id = words.id[w] as number;
    const start = words.start[w] as number;
    while (clause < outline.clauses.length - 1 && (outline.clauses[clause]?.end as number) <= start) clause++;
    const plan = lexicon.plan[id];
    const sentence = outline.clauses[clause]?.sentence ?? 0;
    if (plan === ON || plan === PART) planned = sentence;
    else if (plan === OFF) planned = -1;
    const stage = lexicon.stage[id] as number;
    if (stage < 0 || (planned === sentence && stage !== STARTED) || !tellsStage(passage, w)) continue;
    while (next < drafts.length && (drafts[next] as Draft).quantity.start < start) next++;
    // 对落户的项目给予补助: a condition tells of no project.
    if (passage.text.charAt(start - 1) === '对') continue;
    const owner = suitable(mainOf(drafts, next, ownerOf(drafts, next, clause, outline)), drafts[next], projects);
    if (owner === null || owner.subject === null || owner.measure === null) continue;
    if (owner.measure === 'project_count' || isPlace(owner.subject)) continue;
    if (!staged.has(owner.measure) && !projects.has(owner.subject)) continue;
    if (makes.has(owner.measure) && owner.quantity.start > start) continue;
    if (planned === sentence) {
      if (!coming.has(owner.subject)) coming.set(owner.subject, w);
      continue;
    }
    const before = told.get(owner.subject);
    if (before === undefined || (lexicon.stage[words.id[before] as number] as number) < stage)
      told.set(owner.subject, w);
  }
  for (const draft of drafts) {
    if (draft.subject === null || draft.measure === null || unstaged.has(draft.measure)) continue;
    if (isOvertaken(draft, told, words, lexicon)) draft.stage = null;
    else if (draft.stage !== null || draft.reasons.some(({ field }) => field === 'stage')) continue;
    if (!heirs.has(draft.measure) && !projects.has(draft.subject)) continue;
    const fact = lookUp(told, draft.subject);
    const word = fact ?? lookUp(coming, draft.subject);
    if (word === undefined) continue;
    const stage = stageNames[lexicon.stage[words.id[word] as number] as number] ?? null;
    give(draft, stage, 'toldElsewhere', words.start[word] as number, words.end[word] as number);
    if (fact === undefined && !draft.planned && draft.measure !== 'completed_investment') {
      draft.planned = true;
      draft.reasons.push({
        field: 'planned',
        rule: 'stillToStart',
        start: words.start[word] as number,
        end: words.end[word] as number,
      });
    }
  }
}

/** 「去年引进的A项目…一期已投产」: a project that was signed or landed, and that the article elsewhere tells to be built. */
function isOvertaken(
  draft: Draft,
  told: ReadonlyMap<string, number>,
  words: Passage['words'],
  lexicon: Passage['lexicon'],
): boolean {
  if (draft.stage === null || stageNames.indexOf(draft.stage) >= STARTED || draft.planned) return false;
  if (draft.measure === 'project_count' || draft.measure === 'contracted_investment') return false;
  const word = told.get(draft.subject as string);
  return word !== undefined && (lexicon.stage[words.id[word] as number] as number) >= STARTED;
}

/** What is counted as projects, or has an investment or a capacity of its own, and is no place nor firm: what it earns and owes has its stage. */
function projectsOf(drafts: readonly Draft[]): ReadonlySet<string> {
  const projects = new Set<string>();
  for (const { measure, subject } of drafts)
    if (measure !== null && owned.has(measure) && subject !== null && !isPlace(subject) && !FIRM.test(subject))
      projects.add(subject);
  return projects;
}

const owned: ReadonlySet<Measure> = new Set<Measure>([
  'project_count',
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
]);

const STARTED = stageNames.indexOf('started');
/** What is built, not how far its owner is: 建成棚室6428亩. */
const makes: ReadonlySet<Measure> = new Set<Measure>([
  'land_area',
  'floor_area',
  'capacity',
  'installed_power',
  'other_quantity',
  'threshold',
]);

/** The word told of a subject, or of a fuller or shorter form of its name (甘肃高台X项目, X项目). */
function lookUp(told: ReadonlyMap<string, number>, subject: string): number | undefined {
  const exact = told.get(subject);
  if (exact !== undefined || subject.length < 6 || told.size > 64) return exact;
  for (const [other, word] of told)
    if (other.length >= 6 && (other.endsWith(subject) || subject.endsWith(other))) return word;
  return undefined;
}

function give(draft: Draft, stage: Stage | null, rule: string, start: number, end: number): void {
  draft.stage = stage;
  draft.reasons.push({ field: 'stage', rule, start, end });
}

/** Behind people and things that are counted in passing stands the project of the sentence: 总投资2亿元,服务20万人,已投用. */
function mainOf(drafts: readonly Draft[], next: number, owner: Draft | null): Draft | null {
  if (owner === null || owner.measure !== 'other_quantity') return owner;
  for (let k = (drafts[next] === owner ? next : next - 1) - 1, steps = 0; k >= 0 && steps < 6; k--, steps++) {
    const before = drafts[k] as Draft;
    if (before.sentence !== owner.sentence) break;
    if (before.measure !== null && before.measure !== 'other_quantity' && heirs.has(before.measure)) return before;
  }
  return owner;
}

/** A class or a count of firms owns no stage; then the figure that follows in the paragraph does: 首个百亿级项目落户。项目总投资9亿元. */
function suitable(owner: Draft | null, next: Draft | undefined, projects: ReadonlySet<string>): Draft | null {
  if (owner === null || owner.measure === null || owner.measure === 'project_count' || staged.has(owner.measure))
    return owner;
  if (owner.subject !== null && projects.has(owner.subject)) return owner;
  return next !== undefined && next.paragraph === owner.paragraph && next.sentence - owner.sentence <= 2 ? next : null;
}

/** The figure whose project a stage word speaks of: in its clause, its sentence, its paragraph, else on the lines around a short line. */
function ownerOf(drafts: readonly Draft[], next: number, clause: number, outline: Passage['outline']): Draft | null {
  const sentence = outline.clauses[clause]?.sentence ?? 0;
  const paragraph = outline.sentences[sentence]?.paragraph ?? 0;
  const before = drafts[next - 1];
  const after = drafts[next];
  if (after !== undefined && after.clause === clause && before?.clause !== clause) return after;
  if (before !== undefined && before.sentence === sentence) return before;
  if (after !== undefined && after.sentence === sentence) return after;
  if (before !== undefined && before.paragraph === paragraph) return before;
  if (after !== undefined && after.paragraph === paragraph && after.sentence - sentence <= 2) return after;
  const line = outline.paragraphs[paragraph];
  if (before !== undefined && line !== undefined && line.end - line.start < 20 && paragraph - before.paragraph <= 2)
    return before;
  return null;
}

/** A group whose members follow: a counted one, or an event (集中签约仪式, 开工项目名单). */
interface Group {
  stage: Stage | null;
  start: number;
  end: number;
  paragraph: number;
  sentence: number;
  planned: boolean;
  /** Told by a word (集中签约), not by a count. */
  event: boolean;
  /** Its list goes on in later paragraphs. */
  open: boolean;
}

function inheritFromGroup(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, text, outline } = passage;
  let group: Group | null = null;
  let w = 0;
  let sentence = 0;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    for (; w < words.count && (words.start[w] as number) < draft.quantity.start; w++) {
      const stage = lexicon.stage[words.id[w] as number] as number;
      if (stage < 0) continue;
      const start = words.start[w] as number;
      const end = words.end[w] as number;
      if (!isEvent(text, start, end)) continue;
      while (sentence < outline.sentences.length - 1 && (outline.sentences[sentence]?.end as number) <= start)
        sentence++;
      const paragraph = outline.sentences[sentence]?.paragraph ?? 0;
      group = {
        stage: stageNames[stage] ?? null,
        start,
        end,
        paragraph,
        sentence,
        planned: false,
        event: true,
        open: true,
      };
    }
    if (draft.measure === 'project_count' && draft.stage !== null) {
      const { start, end } = draft.quantity;
      const open: boolean = group?.open === true && (group.sentence === draft.sentence || group.stage === draft.stage);
      group = {
        stage: draft.stage,
        start,
        end,
        paragraph: draft.paragraph,
        sentence: draft.sentence,
        planned: draft.planned,
        event: false,
        open: open || leads(passage, draft),
      };
      continue;
    }
    if (group === null || draft.stage !== null || draft.measure === null) continue;
    if (draft.paragraph !== group.paragraph && !group.open) continue;
    if (!heirs.has(draft.measure) || isOfPlace(draft)) continue;
    if (
      draft.measure === 'project_count' &&
      !(group.event && group.sentence === draft.sentence) &&
      !isPeer(drafts, i, group) &&
      !PART_OF.test(text.slice(Math.max(group.end, draft.quantity.start - 30), draft.quantity.start))
    ) {
      // Another group begins, of which nothing is told.
      if (!group.event && !group.open && draft.sentence !== group.sentence) group = null;
      continue;
    }
    give(draft, group.stage, 'group', group.start, group.end);
    if (group.planned && !draft.planned && group.open) {
      draft.planned = true;
      draft.reasons.push({ field: 'planned', rule: 'group', start: group.start, end: group.end });
    }
  }
}

/** Whether a count follows another part of the group in its sentence: 其中产业项目5个,民生项目3个. */
function isPeer(drafts: readonly Draft[], i: number, group: Group): boolean {
  const { sentence } = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k <= 3; k--) {
    const before = drafts[k] as Draft;
    if (before.sentence !== sentence) return false;
    if (before.measure === 'project_count')
      return (
        before.stage === group.stage && before.reasons.some(({ field, rule }) => field === 'stage' && rule === 'group')
      );
  }
  return false;
}

/** Measures of single projects, to which a group hands its stage. */
const heirs: ReadonlySet<Measure> = new Set<Measure>([
  'project_count',
  'total_investment',
  'annual_investment',
  'contracted_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'threshold',
]);

const PART_OF = /其中|分别|包括|包含|涵盖|中[,，：:]?|：|[从按].{1,12}[看分]/;

/** Whether a stage word names an event or a list: 集中签约, 开工仪式, 云签约, 投产项目名单. */
function isEvent(text: string, start: number, end: number): boolean {
  if (
    before.has(text.slice(start - 2, start)) ||
    text.charAt(start - 1) === '云' ||
    before.has(text.slice(start, start + 2))
  )
    return true;
  const next20 = text.slice(end, end + 40);
  if (LISTED.test(next20) || (text.startsWith('签', start) && AGREEMENT.test(next20))) return true;
  const at = text.startsWith('项目', end) ? end + 2 : end;
  const next = text.charAt(at);
  return (at > end && (next === '：' || next === ':')) || after.has(text.slice(at, at + 2));
}

/** 签约的重点项目包括, 开工项目中投资较大的有: a list of such projects follows. */
const LISTED = /^的?[^，。；：,;:0-9\n]{0,6}(?:项目|工程)(?:主要)?(?:包括|包含|分别[是为]|有：|如下|中，|：|:)/;

/** 签署《投资协议》, 签订项目投资合同: an agreement to invest signs whatever it tells of. */
const AGREEMENT = /^了?[^，。；\n]{0,24}?(?:投资|合作|入园|入驻|项目|框架|招商)[^，。；\n]{0,8}?(?:协议|合同)/;

const before: ReadonlySet<string> = new Set(['集中', '现场', '统一']);
const after: ReadonlySet<string> = new Set([
  '名单',
  '清单',
  '一览',
  '仪式',
  '活动',
  '大会',
  '会上',
  '的有',
  '的是',
  '的为',
  '的包',
]);

/** Whether a count's sentence ends in a colon: its list goes on in the next lines. */
function leads({ text, outline }: Passage, draft: Draft): boolean {
  const end = outline.sentences[draft.sentence]?.end ?? 0;
  for (let i = end - 1; i > draft.quantity.end && end - i < 6; i--) {
    const c = text.charAt(i);
    if (c === '：' || c === ':') return true;
    if (c !== '\n' && c !== ' ') return false;
  }
  return false;
}

/** Figures of one project have one stage. */
function shareWithSubject(drafts: readonly Draft[]): void {
  const projects = projectsOf(drafts);
  const stageOf = new Map<string, Draft | null>();
  for (const draft of drafts) {
    if (draft.stage === null || draft.subject === null || isPlace(draft.subject)) continue;
    if (draft.measure === 'rate' || draft.measure === 'growth') continue;
    const makesPart = makes.has(draft.measure as Measure);
    if (
      draft.reasons.some(
        ({ field, rule }) => field === 'stage' && (rule === 'afterwards' || (makesPart && rule === 'stageBefore')),
      )
    )
      continue;
    const other = stageOf.get(draft.subject);
    stageOf.set(draft.subject, other === undefined || other?.stage === draft.stage ? draft : null);
  }
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.stage !== null || draft.subject === null || draft.measure === null || unstaged.has(draft.measure))
      continue;
    if (draft.measure === 'project_count' || draft.reasons.some(({ field }) => field === 'stage')) continue;
    if (!heirs.has(draft.measure) && !projects.has(draft.subject)) continue;
    const from = stageOf.get(draft.subject) ?? wholeOf(drafts, i);
    if (from) give(draft, from.stage, 'sameProject', from.quantity.start, from.quantity.end);
  }
}

/** The figure of the whole that a phase (一期) belongs to: the one before it in the sentence. */
function wholeOf(drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1];
  if (before === undefined || before.sentence !== draft.sentence || before.stage === null) return null;
  return /^[一二三四首]期|[一二三四首]期(?:工程|项目)?$/.test(draft.subject ?? '') ? before : null;
}
