import { useRef, useState } from 'preact/hooks';

/** Begins something that will be told of; the sentence is handed in when it is done. */
export type Telling = () => (says: string) => void;

/** The sentence of what was done last, with the how manieth it is, and the way to tell another. What was begun earlier and is done later does not speak over it. */
export function useNotice(): [notice: { says: string; number: number }, telling: Telling] {
  const [notice, setNotice] = useState({ says: '', number: 0 });
  const begun = useRef(0);
  const told = useRef(0);
  const telling = () => {
    const number = ++begun.current;
    return (says: string) => {
      if (number < told.current) return;
      told.current = number;
      setNotice({ says, number });
    };
  };
  return [notice, telling];
}
