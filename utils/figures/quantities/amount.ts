import type { Quantity } from '../figure';
import type { Decimal } from './decimal';
import type { Numeral } from './numeral';
import type { Unit } from './tables';

/** An amount: numeral with unit, before bounds and ranges are looked at. */
export interface Amount {
  numeral: Numeral;
  /** Where it begins, currency sign and minus included, and where it ends, unit included. */
  start: number;
  end: number;
  low: Decimal;
  high: Decimal | null;
  unit: Unit | null;
  /** The unit as it is written; empty where no word names it. */
  unitWord: string;
  unitName: string;
  isFraction: boolean;
  isLevel: boolean;
  isBare: boolean;
  multiple: Quantity['multiple'];
}
