import { defineConfig, type EntrypointGroup } from 'wxt';
import { builtAhead } from './scripts/built-ahead';
import { packTightly } from './scripts/pack-tightly';
import { withoutExamples } from './scripts/without-examples';
import { withoutUnused } from './scripts/without-unused';

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  // What runs leave behind is no source: the package for Mozilla's reviewers is the same from every checkout.
  zip: { excludeSources: ['test-results/**', 'stats.html', '*.log', '.profile/**', 'sbom.json'] },
  hooks: {
    'entrypoints:grouped': (_, groups) => buildPopupApart(groups),
    'zip:extension:done': (_, path) => packTightly(path),
  },
  vite: () => ({
    plugins: [withoutExamples(), withoutUnused(), builtAhead()],
    // Dexie as today's browsers run it; its main file is written for those of 2015.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // docs/decisions/permissions.md says what each is for. Chrome's sidePanel is added with the panel's page.
    permissions: ['activeTab', 'scripting', 'unlimitedStorage', 'contextMenus'],
    action: { default_title: '__MSG_action__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      'quick-save': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_quickSave__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_toggleMarks__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'yijian@yijian.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/**
 * Builds the popup and the panel, which show the same, apart from the other pages (docs/decisions/popup-built-apart.md). With them the popup shares
 * its code in a chunk for every set of pages that needs some of it, and its first script, which asks the page, waited in the browser's queue
 * behind them.
 */
function buildPopupApart(groups: EntrypointGroup[]): void {
  const pages = groups.find((group) => Array.isArray(group));
  const apart = pages?.filter(({ name }) => name === 'popup' || name === 'sidepanel') ?? [];
  if (!pages || apart.length < 2)
    throw new Error('The popup and the panel are no longer among the pages that are built together.');
  for (const page of apart) pages.splice(pages.indexOf(page), 1);
  groups.push(apart);
}
