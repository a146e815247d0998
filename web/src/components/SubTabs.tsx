import './forms.css';
import { Tabs } from './Tabs';

/** Parts of one page that has tabs above it, each with an address of its own. */
export function SubTabs(props: Parameters<typeof Tabs>[0]) {
  return (
    <div className="subtabs">
      <Tabs {...props} />
    </div>
  );
}
