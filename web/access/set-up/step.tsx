import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import './step.css';

export type StepProps = { number: number; title: string; children: ReactNode };

/** One of the numbered steps of a page. */
export function Step({ number, title, children }: StepProps) {
  return (
    <Card
      title={title}
      mark={
        <span className="access-step" aria-hidden="true">
          {number}
        </span>
      }
      padded
    >
      <div className="access-step-fields">{children}</div>
    </Card>
  );
}
