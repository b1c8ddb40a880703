import { useEffect, useRef, useState } from 'react';
import { SearchField } from './field.tsx';

export type ListSearchProps = { label: string; value: string; onSearch: (words: string) => void };

const pauseMs = 250;

/** Words that the server looks for: asked when the typing pauses, and not at each letter. */
export function ListSearch({ label, value, onSearch }: ListSearchProps) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  // Another address, such as after going back, has other words.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      search.current(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return <SearchField label={label} value={typed} onChange={setTyped} />;
}
