import { defineConfig } from 'wxt';
import { builtAhead } from './scripts/built-ahead';
import { withoutExamples } from './scripts/without-examples';
import { withoutUnused } from './scripts/without-unused';

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  // What runs leave behind is no source: the package for Mozilla's reviewers is the same from every checkout.
  zip: { excludeSources: ['test-results/**', 'stats.html', '*.log', '.profile/**', 'sbom.json'] },
  vite: () => ({ plugins: [withoutExamples(), withoutUnused(), builtAhead()] }),
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
