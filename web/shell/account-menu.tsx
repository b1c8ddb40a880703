import { Popover } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionShape } from '#kernel/auth/contract.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import type { Section } from './sections.ts';
import { SignOutButton } from './sign-out-button.tsx';
import './account-menu.css';

export type AccountMenuProps = {
  account: NonNullable<SessionShape['account']>;
  /** Sections that a phone has no tab for. */
  further?: readonly Section[];
  programme?: string;
};

/** Who is signed in, and what concerns the reader and not the programme: account, language, light or dark, leaving. */
export function AccountMenu({ account, further = [], programme = '' }: AccountMenuProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes what led to it
  useEffect(() => setOpened(false), [pathname]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={288} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="mk-icon-button mk-account-button"
          aria-label={t('access.menu.open', { name: account.name })}
          onClick={() => setOpened((open) => !open)}
        >
          <Icon name="account" />
          <span>{account.name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('access.menu.title')} className="mk-account">
        <p>
          <b>{account.name}</b>
          <small>{account.email}</small>
        </p>
        <ul>
          {further.map(({ id, path }) => (
            <li key={id} className="mk-account-section">
              <a href={href(path(programme))}>{t(`section.${id}`)}</a>
            </li>
          ))}
          <li>
            <a href={href(paths.account())}>{t('access.account.title')}</a>
          </li>
          {account.administrator && (
            <li>
              <a href={href(paths.instance())}>{t('access.instance.title')}</a>
            </li>
          )}
        </ul>
        <div className="mk-account-switches">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <SignOutButton />
      </Popover.Dropdown>
    </Popover>
  );
}
