/**
 * The characters of a numeral (数词). `digit`: its value; `scale` (数级): the power of ten it multiplies by. Traditional
 * forms are simplified before. Capital forms (大写) are those of cheques and contracts.
 */
export const numerals = [
  { digit: 0,  words: ['零', '〇'],             examples: [['增长[百分之零点五]', 0.5, '%'], ['[一百〇八家]企业', 108]] },
  { digit: 1,  words: ['一', '壹', '幺'],       examples: [['[一百家]企业', 100], ['合同价[壹佰元]', 100], ['共[幺百家]', 100]] },
  { digit: 2,  words: ['二', '两', '贰', '俩'], examples: [['[俩百家]企业', 200], ['[二百家]企业', 200], ['[两家]企业', 2], ['合同价[贰佰元]', 200]] },
  { digit: 3,  words: ['三', '叁', '参'],       examples: [['[三家]企业', 3], ['合同价[叁佰元]', 300], ['合同价[参佰元]', 300]] },
  { digit: 4,  words: ['四', '肆'],             examples: [['[四家]企业', 4], ['合同价[肆佰元]', 400]] },
  { digit: 5,  words: ['五', '伍'],             examples: [['[五家]企业', 5], ['合同价[伍佰元]', 500]] },
  { digit: 6,  words: ['六', '陆'],             examples: [['[六家]企业', 6], ['合同价[陆佰元]', 600]] },
  { digit: 7,  words: ['七', '柒'],             examples: [['[七家]企业', 7], ['合同价[柒佰元]', 700]] },
  { digit: 8,  words: ['八', '捌'],             examples: [['[八家]企业', 8], ['合同价[捌佰元]', 800]] },
  { digit: 9,  words: ['九', '玖'],             examples: [['[九家]企业', 9], ['合同价[玖佰元]', 900]] },
  { tens: 2,   words: ['廿'],                   examples: [['[廿一家]企业', 21]] },
  { tens: 3,   words: ['卅'],                   examples: [['[卅三家]企业', 33]] },
  { tens: 4,   words: ['卌'],                   examples: [['[卌户]居民', 40]] },
  { scale: 1,  words: ['十', '拾'],             examples: [['[二十一家]企业', 21], ['合同价[叁拾元]', 30]] },
  { scale: 2,  words: ['百', '佰'],             examples: [['[三百家]企业', 300], ['合同价[叁佰元]', 300]] },
  { scale: 3,  words: ['千', '仟'],             examples: [['总投资[3.5千万元]', 35_000_000], ['合同价[叁仟元]', 3000]] },
  { scale: 4,  words: ['万'],                   examples: [['补助[12,161.13万元]', 121_611_300]] },
  { scale: 8,  words: ['亿'],                   examples: [['总投资[4.35亿元]', 435_000_000], ['投资[1亿3千万元]', 130_000_000]] },
  { scale: 12, words: ['兆'],                   examples: [['營收達[1.2兆元]', 1_200_000_000_000]] },
] as const;
