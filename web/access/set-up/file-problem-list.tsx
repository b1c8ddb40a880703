import { useTranslation } from 'react-i18next';
import type { FileProblem } from './file-problems.ts';
import './file-problem-list.css';

/** What is wrong in the files, each with file and line, in the order in which the checker met it. */
export function FileProblemList({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation('web');
  if (problems.length === 0) return null;
  return (
    <section className="access-file-problems" aria-label={t('access.setUp.problems')}>
      <h3>{t('access.setUp.problemCount', { count: problems.length })}</h3>
      <ol>
        {problems.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            {place !== undefined && <code>{place}</code>}
            {message}
          </li>
        ))}
      </ol>
    </section>
  );
}
