import { type Plugin, parseSync } from 'vite';

/**
 * Leaves the examples of the tables out of what is built: they prove the rows to the tests, and no reader's browser needs them.
 * Only `examples` properties under a folder `lexicon` are taken; everything else stays as it is written.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'yijian:without-examples',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]lexicon[\\/][^\\/]+\.ts$/.test(id)) return null;
      const { program, errors } = parseSync(id, code);
      if (errors.length > 0) return null;
      let result = '';
      let from = 0;
      for (const { start, end } of exampleProperties(program)) {
        result += `${code.slice(from, start)}examples: []`;
        from = end;
      }
      return { code: result + code.slice(from), map: null };
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
}

/** The properties `examples: […]` of all object literals, in the order of the file. */
function exampleProperties(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(exampleProperties);
  if (typeof node !== 'object' || node === null) return [];
  const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: { type?: string } };
  if (type === 'Property' && key?.name === 'examples' && value?.type === 'ArrayExpression') return [node as Node];
  return Object.values(node).flatMap(exampleProperties);
}
