import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signOut } from '#kernel/auth/contract.ts';
import { useAction } from '../client/use-action.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';

/** Ends the session. The page is loaded anew, so that nothing of what it showed stays in the browser's memory. */
export function SignOutButton({ next }: { next?: string }) {
  const { t } = useTranslation('web');
  const href = useHref();
  const leave = () => location.assign(href(next ?? paths.signIn()));
  const action = useAction(signOut, { onDone: leave });
  return (
    <Button
      className={action.pending ? 'mk-pending' : ''}
      aria-disabled={action.pending}
      onClick={() => action.act({})}
    >
      {t('access.signOut')}
    </Button>
  );
}
