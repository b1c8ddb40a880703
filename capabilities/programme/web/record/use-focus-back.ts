import { useEffect, useRef } from 'react';

/** Whoever leaves a form without sending it is back where its button stands: the element that this is put on. */
export function useFocusBack<Element extends HTMLElement>(act: string | undefined) {
  const buttons = useRef<Element>(null);
  const before = useRef(act);
  useEffect(() => {
    const left = before.current !== undefined && act === undefined;
    before.current = act;
    if (left && !buttons.current?.contains(document.activeElement)) {
      buttons.current?.focus({ preventScroll: true });
    }
  }, [act]);
  return buttons;
}
