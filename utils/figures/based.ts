/** A quantity from which a change to another one starts (基数): 由105亿立方米增加到150亿立方米, 从18家扩容到26家. Offsets are those of `text`. */
export function isBase(text: string, { start, end }: { start: number; end: number }): boolean {
  const lead = text.slice(Math.max(0, start - 14), start);
  return (
    /[由从](?:[^\d，。；]|\d{4}年)*$/.test(lead) &&
    /^.?(?:[\u4e00-\u9fff]{1,4}[到至]|[到至])/.test(text.slice(end, end + 6))
  );
}
