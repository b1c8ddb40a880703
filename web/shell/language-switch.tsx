import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { locales } from '#kernel/locale.ts';
import { Segmented } from '#web/ui/segmented.tsx';
import { rememberLanguage } from '../client/language.ts';
import { usePlace } from '../client/place.ts';

/** ES or EN; remembered here and said in the address, so that a link opens in the language it was sent in. */
export function LanguageSwitch() {
  const { t } = useTranslation('web');
  const { lang } = usePlace();
  const navigate = useNavigate();
  return (
    <Segmented
      label={t('language.label')}
      options={locales.map((locale) => ({
        value: locale,
        label: (
          <abbr title={t(`language.${locale}`)} lang={locale}>
            {locale.toUpperCase()}
          </abbr>
        ),
      }))}
      value={lang}
      onChange={(next) => {
        rememberLanguage(next);
        void navigate({ to: '.', search: (search) => ({ ...search, lang: next }), replace: true });
      }}
    />
  );
}
