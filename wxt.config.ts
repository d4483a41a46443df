import { defineConfig } from 'wxt';
import { withoutExamples } from './scripts/without-examples';

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  vite: () => ({ plugins: [withoutExamples()] }),
  manifest: ({ browser }) => ({
    name: '亿剪 Yijian',
    description: '一键剪下中文新闻里的投资数据:总投资、产能、增速,逐条可核对,全部留在本机。',
    permissions: ['activeTab', 'scripting', 'unlimitedStorage'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+J' } } },
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
