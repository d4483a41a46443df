/** An exact decimal: `mantissa × 10^exponent`, the mantissa an integer below 2^53 wherever the written number is. */
export interface Decimal {
  mantissa: number;
  exponent: number;
}

export function decimal(mantissa: number, exponent = 0): Decimal {
  return { mantissa, exponent };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.mantissa === 0) return b;
  if (b.mantissa === 0) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return {
    mantissa: a.mantissa * 10 ** (a.exponent - exponent) + b.mantissa * 10 ** (b.exponent - exponent),
    exponent,
  };
}

export function scaled(a: Decimal, power: number): Decimal {
  return power === 0 ? a : { mantissa: a.mantissa, exponent: a.exponent + power };
}

/**
 * The nearest number: 435 × 10^6, or 228 / 10^2. Both sides of the operation are exact, so 4.35亿 is 435000000 and not
 * 434999999.99999994.
 */
export function toNumber({ mantissa, exponent }: Decimal): number {
  if (exponent >= 0) return mantissa * 10 ** exponent;
  if (exponent >= -22) return mantissa / 10 ** -exponent;
  return mantissa * 10 ** exponent;
}
