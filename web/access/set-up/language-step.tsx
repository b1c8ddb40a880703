import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { locales } from '#kernel/locale.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { rememberLanguage } from '../../client/language.ts';
import { usePlace } from '../../client/place.ts';
import { Step } from './step.tsx';

/** The language of the page becomes that of the account. Each is named in itself, for whoever reads no other. */
export function LanguageStep() {
  const { t } = useTranslation('web');
  const { lang } = usePlace();
  const navigate = useNavigate();
  return (
    <Step number={1} title={t('access.setUp.language')}>
      <ChoiceField
        label={t('access.setUp.language')}
        labelHidden
        value={lang}
        choices={locales.map((locale) => ({
          value: locale,
          label: <span lang={locale}>{t(`language.own.${locale}`)}</span>,
        }))}
        onChange={(next) => {
          rememberLanguage(next);
          void navigate({
            to: '.',
            search: (search) => ({ ...search, lang: next }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </Step>
  );
}
