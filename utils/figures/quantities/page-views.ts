/** How often a page was read (阅读量12345次, 浏览次数:36 次, 点击2.3万次): no figure of the article. Offsets are those of `text`. */
export function isPageView(text: string, { start, unit }: { start: number; unit: string }): boolean {
  if (unit !== '次' && unit !== '人' && unit !== '人次') return false;
  return /(?:阅读|浏览|点击|访问)(?:总?量|次?数|率|人数)?[：:为达 ]{0,3}$/.test(
    text.slice(Math.max(0, start - 9), start),
  );
}
