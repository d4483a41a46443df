import { useEffect, useRef, useState } from 'preact/hooks';

interface EntryProps {
  label: string;
  /** What stands. */
  value: string;
  /** Called with what was typed, without the white space around it, when that says something else than what stands. */
  onEnter(said: string): void;
  /** Whether what was typed can be entered at all; where not it stays in the field, marked as invalid. */
  isValid?(said: string): boolean;
  /** Several lines: Enter begins a new one. */
  isLong?: boolean;
  class?: string;
  inputMode?: 'decimal';
}

/**
 * A field to type in (输入栏), written when it is entered or left in any way: by Enter, by another field, by closing the row, the popup or the
 * page. What is typed belongs to the reader until it stands: an answer that arrives meanwhile draws everything anew and does not touch
 * it, and what was refused is still there. Esc gives it up.
 */
export function Entry(props: EntryProps) {
  const { label, value, isValid, isLong = false, inputMode } = props;
  const [typed, setTyped] = useState<string | null>(null);
  /** As of this moment, for what happens outside of drawing. `entered` is what was handed on last. */
  const now = useRef({ props, typed, entered: null as string | null, stood: value });
  now.current.props = props;
  now.current.typed = typed;
  if (now.current.stood !== value) {
    now.current.stood = value;
    // What was entered stands now, in the words of the library; what has been typed since goes on.
    if (typed !== null && typed === now.current.entered) {
      now.current.typed = null;
      setTyped(null);
    }
  }

  const enter = () => {
    const { props, typed } = now.current;
    if (typed === null) return;
    const said = typed.trim();
    if (props.isValid && !props.isValid(said)) return;
    if (said === props.value) return setTyped(null);
    now.current.entered = typed;
    props.onEnter(said);
  };
  const enterRest = () => {
    if (now.current.typed !== now.current.entered) enter();
  };
  const type = (said: string) => {
    now.current.typed = said;
    setTyped(said);
  };

  // A popup that closes and a row that folds end in no change event.
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && enterRest();
    addEventListener('pagehide', enterRest);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', enterRest);
      document.removeEventListener('visibilitychange', onHidden);
      enterRest();
    };
  }, []);

  const field = {
    value: typed ?? value,
    'aria-invalid': typed !== null && isValid?.(typed.trim()) === false ? true : undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => type(event.currentTarget.value),
    onChange: enter,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || now.current.typed === null) return;
      // The first Esc gives up what was typed; the next one is for the view around.
      event.preventDefault();
      event.stopPropagation();
      now.current.typed = null;
      setTyped(null);
    },
  };
  return isLong ? (
    <label class={props.class ?? 'field'}>
      <span>{label}</span>
      <textarea rows={1} {...field} />
    </label>
  ) : (
    <label class={props.class ?? 'field'}>
      <span>{label}</span>
      <input type="text" inputMode={inputMode} {...field} />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** What stands. */
  value: Value;
  options: readonly (readonly [value: Value, says: string, group?: string])[];
  onPick(value: Value): void;
  /** A name for finding the field, `measure`. */
  name?: string;
  class?: string;
}

/** A list to pick from (选择栏). Keys may come faster than answers: what was picked last is shown until it stands, or the list is left. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onPick, name } = props;
  const [picked, setPicked] = useState<Value | null>(null);
  if (picked === value) setPicked(null);
  return (
    <label class={props.class ?? 'field'}>
      <span>{label}</span>
      <select
        data-field={name}
        value={picked ?? value}
        onChange={(event) => {
          const pick = event.currentTarget.value as Value;
          setPicked(pick);
          onPick(pick);
        }}
        onBlur={() => setPicked(null)}
      >
        {groupsOf(options).map(([group, options]) => {
          const listed = options.map(([option, says]) => (
            <option key={option} value={option}>
              {says}
            </option>
          ));
          return group ? (
            <optgroup key={group} label={group}>
              {listed}
            </optgroup>
          ) : (
            listed
          );
        })}
      </select>
    </label>
  );
}

/** The options under their groups, in their order. */
function groupsOf<Option extends readonly [string, string, string?]>(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = option[2] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}
