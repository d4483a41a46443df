/** The name of a division (行政区划) without what it is: 海阳市 → 海阳, 大理白族自治州 → 大理白族, 内蒙古自治区 → 内蒙古. */
export function shortName(name: string): string {
  return name.replace(SUFFIX, '');
}

/** Whether a name says what it is, as 海阳市 does and 海阳 does not. */
export function isFullName(name: string): boolean {
  return SUFFIX.test(name) && name.length > 2;
}

const SUFFIX = /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|省|市|自治州|地区|盟|自治县|自治旗|林区|特区|县|区|旗)$/;
