/** Whether a stage word names an event or a list: 集中签约, 开工仪式, 云签约, 投产项目名单. */
export function isEvent(text: string, start: number, end: number): boolean {
  if (
    before.has(text.slice(start - 2, start)) ||
    text.charAt(start - 1) === '云' ||
    before.has(text.slice(start, start + 2))
  )
    return true;
  const next20 = text.slice(end, end + 40);
  if (LISTED.test(next20) || (text.startsWith('签', start) && AGREEMENT.test(next20))) return true;
  const at = text.startsWith('项目', end) ? end + 2 : end;
  const next = text.charAt(at);
  return (at > end && (next === '：' || next === ':')) || after.has(text.slice(at, at + 2));
}

/** 签约的重点项目包括, 开工项目中投资较大的有: a list of such projects follows. */
const LISTED = /^的?[^，。；：,;:0-9\n]{0,6}(?:项目|工程)(?:主要)?(?:包括|包含|分别[是为]|有：|如下|中，|：|:)/;

/** 签署《投资协议》, 签订项目投资合同: an agreement to invest signs whatever it tells of. */
const AGREEMENT = /^了?[^，。；\n]{0,24}?(?:投资|合作|入园|入驻|项目|框架|招商)[^，。；\n]{0,8}?(?:协议|合同)/;

const before: ReadonlySet<string> = new Set(['集中', '现场', '统一']);

const after: ReadonlySet<string> = new Set([
  '名单',
  '清单',
  '一览',
  '仪式',
  '活动',
  '大会',
  '会上',
  '的有',
  '的是',
  '的为',
  '的包',
]);
