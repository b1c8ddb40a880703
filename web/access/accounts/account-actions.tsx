import { useTranslation } from 'react-i18next';
import {
  activateAccount,
  deactivateAccount,
  listAccounts,
  type MemberShape,
  offerReset,
} from '#kernel/auth/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { SecretLink } from './secret-link.tsx';

/** What concerns the whole account and not a role of the programme: a new password, and whether it may sign in. */
export function AccountActions({ person }: { person: MemberShape }) {
  const { can, active } = person;
  return (
    <>
      {can.reset && <OfferReset person={person} />}
      {can.deactivate && (active ? <Deactivate person={person} /> : <Activate person={person} />)}
    </>
  );
}

function OfferReset({ person: { account, name } }: { person: MemberShape }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const action = useAction(offerReset);
  const offer = () => action.act({ params: { account } });
  return (
    <DetailPart title={t('access.offerReset.title')}>
      <div className="mk-stack">
        <FormNotice title={t('access.offerReset.refused')} error={action.error} />
        {action.answer === undefined ? (
          <>
            <p className="mk-sm">{t('access.offerReset.text', { name })}</p>
            <div>
              <ActButton pending={action.pending} onClick={offer}>
                {t('access.offerReset.button')}
              </ActButton>
            </div>
          </>
        ) : (
          <>
            <p className="mk-sm" role="status">
              {t('access.offerReset.done', { name, instant: format.instant(action.answer.expiresAt) })}
            </p>
            <SecretLink
              label={t('access.offerReset.link')}
              link={action.answer.link}
              lost={t('access.offerReset.linkLost')}
            />
          </>
        )}
      </div>
    </DetailPart>
  );
}

function Deactivate({ person: { account, name } }: { person: MemberShape }) {
  const { t } = useTranslation('web');
  const action = useAction(deactivateAccount, { renews: [listAccounts] });
  return (
    <DetailPart title={t('access.deactivate.title')}>
      <div className="mk-stack">
        <FormNotice title={t('access.deactivate.refused')} error={action.error} />
        <p className="mk-sm">{t('access.deactivate.text')}</p>
        <ConfirmButton
          question={t('access.deactivate.question', { name })}
          confirm={t('access.deactivate.confirm')}
          pending={action.pending}
          onConfirm={() => action.act({ params: { account } })}
        >
          {t('access.deactivate.button')}
        </ConfirmButton>
      </div>
    </DetailPart>
  );
}

function Activate({ person: { account, name } }: { person: MemberShape }) {
  const { t } = useTranslation('web');
  const action = useAction(activateAccount, { renews: [listAccounts] });
  return (
    <DetailPart title={t('access.activate.title')}>
      <div className="mk-stack">
        <FormNotice title={t('access.activate.refused')} error={action.error} />
        <p className="mk-sm">{t('access.activate.text', { name })}</p>
        <div>
          <ActButton pending={action.pending} onClick={() => action.act({ params: { account } })}>
            {t('access.activate.button')}
          </ActButton>
        </div>
      </div>
    </DetailPart>
  );
}
