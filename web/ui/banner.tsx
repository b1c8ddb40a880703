import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './banner.css';

export type BannerProps = {
  children: ReactNode;
  action?: ReactNode;
  /** For what is true all the time: no ground of its own. */
  quiet?: boolean;
};

/** A bar across the page: the clock is not "now", or dates rest on an assumption. */
export function Banner({ children, action, quiet = false }: BannerProps) {
  return (
    <div className={quiet ? 'mk-banner mk-banner-quiet' : 'mk-banner'}>
      <Icon name="clock" />
      <p>{children}</p>
      {action}
    </div>
  );
}
