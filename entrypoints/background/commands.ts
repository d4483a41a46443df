import { browser } from 'wxt/browser';
import { speakOnCards } from '../../components/card-words';
import { saveClipping } from './clippings';
import { showSaved, showState } from './icon';
import { clearMarks, hasMarks } from './page-marks';
import { readTab } from './read-tab';
import { markFigures } from './selection';

/** The keys that work without the popup: read and save the page, marks on and off. The icon says how it went. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'quick-save') await quickSave(tab.id);
    if (command === 'toggle-marks') await toggleMarks(tab.id);
  });
}

async function quickSave(tabId: number): Promise<void> {
  const outcome = await readTab(tabId);
  await showState(tabId, outcome);
  if (!outcome.ok || !outcome.value.clipping.ok) return;
  const saved = await saveClipping(outcome.value.clipping.value.id);
  if (saved.ok) await showSaved(tabId, true);
}

async function toggleMarks(tabId: number): Promise<void> {
  if (await hasMarks(tabId)) {
    await clearMarks(tabId);
    return;
  }
  await speakOnCards(browser.i18n.getMessage('language' as never));
  const outcome = await readTab(tabId);
  await showState(tabId, outcome);
  if (outcome.ok) await markFigures(tabId, outcome.value);
}
