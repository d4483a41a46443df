import { familyNames, sourceEnding } from './lexicon/labels';

const NAME = `(?:[${familyNames}][\\u4e00-\\u9fff](?:(?![摄攝])[\\u4e00-\\u9fff])?|[${familyNames}][ \\u3000][\\u4e00-\\u9fff]|(?:欧阳|歐陽|司马|司馬|上官|诸葛|范姜|张简|慕容|皇甫|尉迟|公孙)[\\u4e00-\\u9fff]{1,2})`;
/** What the people are who report, as a pattern. */
export const ROLE = '(?:记者|記者|通讯员|通訊員|特约记者|实习生|特派员)';
const NAMES = `${NAME}(?:[ \\u3000、，,/／&]+(?!${ROLE})${NAME})*`;
const REPORTER = new RegExp(
  `([\\u4e00-\\u9fffA-Za-z·—]{0,12}?)${ROLE}[\\s\\u3000/／：:|丨]*(${NAMES})((?:[\\s\\u3000、，,]*[\\u4e00-\\u9fff]{0,4}${ROLE}[\\s\\u3000/／：:]*${NAMES})*)`,
);

/** A look that saves most texts the search for a name, whose pattern knows all family names. */
const hasRole = (text: string) => /[记記]者|通[讯訊][员員]|实习生|特派员/.test(text);

/** The reporters named in the first or last words of a text. Several roles are kept as written, one role alone gives the names. */
export function reporterIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const part of [text.slice(0, 80), text.length > 80 ? text.slice(-60) : '']) {
      const match = hasRole(part) ? REPORTER.exec(part) : null;
      if (!match || /[摄摄攝图圖]\s*[)）]?$/.test(part.slice(match.index + match[0].length).slice(0, 3))) continue;
      const before = part.slice(0, match.index);
      if (/[，。；：]\s*[^（(〔【]*$/.test(before) && !/[（(〔【][^）)〕】]*$/.test(before)) continue;
      return tidyNames((match[3] ? match[0] : match[2]) as string);
    }
  }
  return null;
}

function tidyNames(names: string): string {
  return names.replace(/[\s\u3000]+/g, ' ').trim();
}

/** The value of an author's label without the roles before the names; null where nothing is left. */
export function asPersons(value: string | null): string | null {
  if (!value) return null;
  const alone = PERSONS_FIRST.exec(value)?.[1];
  if (alone) return tidyNames(alone);
  const names = value.replace(new RegExp(`^.{0,8}?${ROLE}[\\s：:/]*`), (role) =>
    new RegExp(ROLE).test(value.slice(role.length)) ? role : '',
  );
  return names.length > 1 ? tidyNames(names) : null;
}

/** 「柳某，某网经授权发布」 */
const PERSONS_FIRST = new RegExp(`^(${NAMES})[，,。；;]`);

/** A name in brackets that ends the text signs it: 「……(张巨峰)」. */
export function signatureOf(ending: string): string | null {
  if (!/[)）]\s*$/.test(ending)) return null;
  const names = new RegExp(`[（(]\\s*(?:文[/／:：]?\\s*)?(${NAMES})\\s*[)）]\\s*$`).exec(ending)?.[1];
  return names ? tidyNames(names) : null;
}

/** Whether a text is the names of persons and nothing else. */
export function isPersons(names: string): boolean {
  return new RegExp(`^${NAMES}$`).test(names);
}

/** Whether a text is the name of one person: a family name and one or two characters more. */
export function isPerson(name: string): boolean {
  return name.length < 5 && PERSON.test(name) && !sourceEnding.test(name);
}

const PERSON = new RegExp(`^${NAME}$`);

/** A line that names the reporters and nothing else: 「□本报记者 某某 通讯员 某某」. */
export function isCredit(text: string): boolean {
  return text.length < 44 && hasRole(text) && CREDIT.test(text) && !/[。，；]/.test(text);
}

const CREDIT = new RegExp(`^[□■●◎◆（(\\s]*[\\u4e00-\\u9fffA-Za-z·]{0,10}${ROLE}[\\s\\u3000：:/]*${NAMES}`);
