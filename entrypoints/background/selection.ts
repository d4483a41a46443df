import { browser } from 'wxt/browser';
import { fullAmount } from '../../components/amount';
import { card, speakOnCards } from '../../components/card-words';
import { pageMarks } from '../../components/review/page-marks';
import type { Figure } from '../../utils/figures/figure';
import type { Json } from '../../utils/library/edits';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { Proposal } from '../../utils/marks/bubble';
import type { PageReading } from '../../utils/messages/protocol';
import { doubtsOf } from '../../utils/reading/doubts';
import { figureAt, proposeFigure } from '../../utils/reading/proposal';
import { writeFields } from './clippings';
import { hasMarks, markPage, selectionSpan, showBubble } from './page-marks';
import { readTab } from './read-tab';

/** What the parser makes of the words that are selected in a tab. Says in words what it does not make of them. */
export async function proposeSelection(tabId: number): Promise<Proposal> {
  const found = await findSelection(tabId);
  return 'proposal' in found ? described(found.proposal, card.words.proposal, true) : found;
}

/** Writes the proposal for the selected words as a figure of the page's clipping; one that was rejected counts again. */
export async function acceptSelection(tabId: number): Promise<Proposal> {
  const found = await findSelection(tabId);
  if (!('proposal' in found)) return found;
  const { reading, proposal } = found;
  if (!reading.clipping.ok) return refusal(card.libraryProblems[reading.clipping.problem.code].says);
  const path = `figures/${proposal.start}-${proposal.end}/added` as const;
  const changed = await writeFields(reading.clipping.value.id, [{ path, value: proposal as unknown as Json }]);
  if (!changed.ok) return refusal(card.libraryProblems[changed.problem.code].says);
  if (await hasMarks(tabId)) await markFigures(tabId, { ...reading, figures: changed.value.figures });
  return described(proposal, card.words.proposalDone, false);
}

/** Marks all figures of a reading on the page of its tab. */
export function markFigures(tabId: number, { article, figures, projects }: PageReading) {
  return markPage(tabId, article.text, pageMarks(figures, doubtsOf(figures, projects)));
}

/** The entry of the context menu over selected words, and what a click on it does. */
export function offerInMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: 'addFigure',
      title: browser.i18n.getMessage('addFigure' as never),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === 'addFigure' && tab?.id !== undefined) showBubble(tab.id);
  });
}

async function findSelection(tabId: number): Promise<{ reading: PageReading; proposal: Figure } | Proposal> {
  await speakOnCards(browser.i18n.getMessage('language' as never));
  const outcome = await readTab(tabId);
  if (!outcome.ok) return refusal(card.pageProblems[outcome.problem.code].says);
  const reading = outcome.value;
  const span = await selectionSpan(tabId, reading.article.text);
  if (!span.ok) return refusal(card.words.selectionElsewhere);
  const there = figureAt(reading.figures, span.value);
  if (there) return described(there, card.words.proposalThere, false);
  const proposal = proposeFigure(reading.article, span.value, reading.figures);
  return proposal ? { reading, proposal } : refusal(card.words.noFigureSelected);
}

function described(figure: Figure | ReviewedFigure, last: string, canAccept: boolean): Proposal {
  const { measure, quote, subject, planned } = figure;
  return {
    heading: `${card.terms.measures[measure]} ${quote}`,
    lines: [fullAmount(figure), subject, planned ? card.words.planned : '', last].filter(Boolean),
    canAccept,
  };
}

function refusal(heading: string): Proposal {
  return { heading, lines: [], canAccept: false };
}
