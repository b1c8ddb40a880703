import { useTranslation } from 'react-i18next';
import './track-legend.css';

/** What the triangle and the tick of a bar mean. */
export function TrackLegend() {
  const { t } = useTranslation('indicators');
  return (
    <ul className="mk-track-legend">
      <li>
        <svg width="8" height="6" aria-hidden="true">
          <path d="M0 0h8l-4 6z" />
        </svg>
        {t('page.paceToday')}
      </li>
      <li>
        <svg width="2" height="12" aria-hidden="true">
          <path d="M0 0h2v12H0z" />
        </svg>
        {t('page.targetTick')}
      </li>
    </ul>
  );
}
