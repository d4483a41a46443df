import type { Plugin } from 'vite';

/**
 * Leaves out of what is injected the methods of Readability that prepare what is never asked of it here: addresses, classes, styles and
 * pictures of its content, JSON-LD, the page's title and other facts. Which text it chooses does not change, but that a heading which repeats the
 * title stays. A version without one of them fails the build.
 */
export function withoutUnused(): Plugin {
  return {
    name: 'yijian:without-unused',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]@mozilla[\\/]readability[\\/]Readability\.js$/.test(id)) return null;
      return { code: Object.entries(unused).reduce(emptied, code), map: null };
    },
  };
}

/** The methods, and what they do instead. */
const unused = {
  _getJSONLD: '',
  _getArticleMetadata: "return { title: '' };",
  _getArticleTitle: "return '';",
  _unescapeHtmlEntities: '',
  _fixRelativeUris: '',
  _simplifyNestedElements: '',
  _cleanClasses: '',
  _cleanStyles: '',
  _fixLazyImages: '',
  _unwrapNoscriptImages: '',
};

/** Empties a method of an object literal; `code` is formatted, so that a method ends where a brace stands below its name. */
function emptied(code: string, [method, instead]: [string, string]): string {
  const body = new RegExp(`\\n {2}${method}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n {2}\\},`);
  if (!body.test(code)) throw new Error(`Readability has no method ${method}`);
  return code.replace(body, `\n  ${method}() {${instead}},`);
}
