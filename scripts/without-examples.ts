import { type Plugin, parseSync } from 'vite';

/**
 * Leaves the examples of tables and rules out of what is built: they prove the rows to the tests, and no reader's browser needs them.
 * Only `examples` properties under a folder `lexicon`, and `changes` and `leaves` under a folder `rules` are taken; everything else stays as
 * it is written.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'yijian:without-examples',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const folder = /[\\/](lexicon|rules)[\\/][^\\/]+\.ts$/.exec(id)?.[1];
      if (folder === undefined) return null;
      const names = folder === 'rules' ? ['changes', 'leaves'] : ['examples'];
      const { program, errors } = parseSync(id, code);
      if (errors.length > 0) return null;
      let result = '';
      let from = 0;
      for (const { key, start, end } of listsNamed(program, names)) {
        result += `${code.slice(from, start)}${key.name}: []`;
        from = end;
      }
      return { code: result + code.slice(from), map: null };
    },
  };
}

interface Property {
  key: { name: string };
  start: number;
  end: number;
}

/** The properties `examples: […]` of all object literals, or those of other names, in the order of the file. */
function listsNamed(node: unknown, names: readonly string[]): Property[] {
  if (Array.isArray(node)) return node.flatMap((inner) => listsNamed(inner, names));
  if (typeof node !== 'object' || node === null) return [];
  const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: { type?: string } };
  if (type === 'Property' && names.includes(key?.name ?? '') && value?.type === 'ArrayExpression')
    return [node as Property];
  return Object.values(node).flatMap((inner) => listsNamed(inner, names));
}
