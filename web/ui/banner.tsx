import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './banner.css';

export type BannerProps = {
  children: ReactNode;
  action?: ReactNode;
  /** For what is true all the time: no ground of its own. */
  quiet?: boolean;
  icon?: IconName;
};

/** A bar across the page: the clock is not "now", dates rest on an assumption, or something is to be known. */
export function Banner({ children, action, quiet = false, icon = 'clock' }: BannerProps) {
  return (
    <div className={quiet ? 'mk-banner mk-banner-quiet' : 'mk-banner'}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  );
}
