import { Outlet, useLocation, useSearchParams } from 'react-router';
import { PageHead } from '../../components/PageHead';
import { Tabs } from '../../components/Tabs';
import { useTexts } from '../../language/language';
import { PortfolioFilters } from './PortfolioFilters';
import './vendors.css';
import { VENDORS } from './wording';

/** Frame of the pages of the portfolio: what is chosen holds for all of them. */
export function VendorsLayout() {
  const t = useTexts(VENDORS);
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const kept = new URLSearchParams(params);
  // Each page has an order of its own.
  kept.delete('sort');
  const at = (path: string): string => (kept.size === 0 ? path : `${path}?${kept.toString()}`);
  return (
    <>
      <PageHead isFrame title={t.title} detail={t.text} />
      <Tabs
        label={t.pages}
        tabs={[
          { to: at('/vendors'), title: t.list, end: true },
          { to: at('/vendors/compare'), title: t.compare },
          { to: at('/vendors/units'), title: t.units },
        ]}
      />
      <PortfolioFilters isSearchable={!pathname.endsWith('/compare')} />
      <Outlet />
    </>
  );
}
