import { useTranslation } from 'react-i18next';
import { Banner } from '#web/ui/banner.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useRoleWords } from '../access/use-role-words.ts';
import type { SessionPlace } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';

/** Tells a director that an administrator gave himself a role, and leads to where it can be ended. */
export function SelfGivenBanner({ place: { slug, selfGiven } }: { place: SessionPlace }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const href = useHref();
  const words = useRoleWords();
  return selfGiven.map(({ account, name, at, ...held }) => (
    <Banner
      key={`${account} ${held.role} ${held.scope.id}`}
      icon="people"
      action={<a href={href(paths.accounts(slug), { open: account })}>{t('banner.selfGivenLook')}</a>}
    >
      {t('banner.selfGiven', { name, role: words.held(held), date: format.instant(at) })}
    </Banner>
  ));
}
