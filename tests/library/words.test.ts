import { describe, expect, test } from 'vitest';
import { libraryEn } from '../../components/library/words/en';
import { libraryHant } from '../../components/library/words/hant';
import { libraryZh } from '../../components/library/words/zh';

/** Every sentence of a language by its path; those with gaps without and with something in them. */
function sentences(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function')
    return ['', 'x'].map((given) => [path, String(part(...Array.from({ length: part.length }, () => given)))]);
  return Object.entries(part as object).flatMap(([key, value]) => sentences(value, `${path}/${key}`));
}

const han = /\p{Script=Han}/u;

describe('the words of the library', () => {
  test('English has no Chinese in it, but for the example of a search', () => {
    const strays = sentences(libraryEn).filter(([, says]) => han.test(says));
    expect(strays.map(([path]) => path)).toEqual(['/words/searchHint']);
  });

  test.each([
    ['简体', libraryZh],
    ['繁體', libraryHant],
  ])('%s is punctuated in full width', (_, language) => {
    const strays = sentences(language).filter(
      ([path, says]) => path !== '/words/searchHint' && /\p{Script=Han}[,:;!?(]|[,;!?)]\p{Script=Han}/u.test(says),
    );
    expect(strays).toEqual([]);
  });

  test('a count in English has its number', () => {
    expect(libraryEn.words.rows(1, 'clippings')).toBe('1 clipping');
    expect(libraryEn.words.rows(12345, 'figures')).toBe('12,345 figures');
  });
});
