import { useNavigate, useSearch } from '@tanstack/react-router';

/** The form that is open on a page, as the address says, and the recorded fact that it is about. */
export function useOpenAct() {
  const { act, fact } = useSearch({ strict: false });
  const navigate = useNavigate();
  /** Opens another form in the same place. */
  const turnTo = (to: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, act: to, fact: undefined }),
      resetScroll: false,
    });
  /** Back to the page without a form, at the place where the reader is. */
  const leave = () =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, act: undefined, fact: undefined }),
      replace: true,
      resetScroll: false,
    });
  return { act, fact, turnTo, leave };
}
