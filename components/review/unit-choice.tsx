import { useState } from 'preact/hooks';
import { unitName } from '../amount';
import { Choice, Entry } from '../entry';
import { words } from '../words';

interface Props {
  unit: string;
  onPick(unit: string): void;
}

/** The unit of a figure, picked from the usual ones by their kind, or typed where it is none of them. */
export function UnitChoice({ unit, onPick }: Props) {
  const [isTyped, setTyped] = useState(false);
  if (isTyped)
    return (
      <Entry
        label={words.fields.unit}
        value={unit}
        isValid={(said) => said !== ''}
        onEnter={(said) => {
          setTyped(false);
          onPick(said);
        }}
      />
    );
  const options = Object.entries(usual).flatMap(([kind, units]) =>
    units.map((unit) => [unit, unitName(unit), words.unitKinds[kind as keyof typeof usual]] as const),
  );
  const own = options.some(([usual]) => usual === unit) ? [] : [[unit, unitName(unit)] as const];
  return (
    <Choice
      label={words.fields.unit}
      name="unit"
      value={unit}
      options={[...own, ...options, [OTHER, words.otherUnit]]}
      onPick={(picked) => (picked === OTHER ? setTyped(true) : onPick(picked))}
    />
  );
}

/** No unit has this name. */
const OTHER = '?';

/** Canonical units by their kinds; money by ISO 4217. */
const usual = {
  money: ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'KRW', 'TWD', 'SGD', 'AUD', 'CAD', 'CHF', 'RUB'],
  measures: ['m2', 'mu', 'm', 'm3', 't', 'W', 'Wh'],
  shares: ['%', 'pp'],
  counts: ['个', '家', '人', '户', '套', '台', '辆', '条', '座', '栋', '件', '年', '天'],
};
