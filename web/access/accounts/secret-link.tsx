import { useTranslation } from 'react-i18next';
import { CopyBlock } from '#web/ui/copy-block.tsx';

export type SecretLinkProps = {
  label: string;
  /** Null when the same request was answered before: the server does not keep the link. */
  link: string | null;
  /** What to do where it is no longer known. */
  lost: string;
};

/** A link to hand over, with the word that it is shown this once. */
export function SecretLink({ label, link, lost }: SecretLinkProps) {
  const { t } = useTranslation('web');
  if (link === null) return <p>{lost}</p>;
  return <CopyBlock text={link} label={label} note={t('access.shownOnce')} prose />;
}
