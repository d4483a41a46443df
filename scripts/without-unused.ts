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
      const used = Object.entries(unused).reduce(emptied, code);
      return { code: withoutDebugging(unusedTables.reduce(withoutTable, used)), map: null };
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
  _isSingleImage: '',
  // Without a title none is like it.
  _textSimilarity: '',
  _headerDuplicatesTitle: 'return false;',
};

/** What then nobody asks for: patterns and lists. */
const unusedTables = [
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'tokenize',
];

/** Empties a method of an object literal; `code` is formatted, so that a method ends where a brace stands below its name. */
function emptied(code: string, [method, instead]: [string, string]): string {
  const body = new RegExp(`\\n {2}${method}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n {2}\\},`);
  if (!body.test(code)) throw new Error(`Readability has no method ${method}`);
  return code.replace(body, `\n  ${method}() {${instead}},`);
}

/** Takes a pattern or a list out; fails where something still asks for it. */
function withoutTable(code: string, name: string): string {
  const table = new RegExp(`\\n +${name}:(?:\\s*/.*/[a-z]*| \\[[^\\]]*\\]| \\{[^}]*\\}),`);
  const rest = code.replace(table, '');
  if (rest === code || new RegExp(`\\.${name}\\b`).test(rest)) throw new Error(`Readability needs ${name}`);
  return rest;
}

/** Takes what it would tell on the console, and what is for another DOM than the browser's, as never wanted. */
function withoutDebugging(code: string): string {
  return code
    .replace(/this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);/g, '')
    .replace(/this\.(_debug|_docJSDOMParser) = [^;]*;/g, '')
    .replace(/this\.(?:_debug|_docJSDOMParser)\b/g, 'false');
}
