import { Link } from 'react-router';
import { PageHead } from '../../../components/PageHead';
import { useTexts } from '../../../language/language';
import { LINKS } from './wording';

/** A page of a link that can not be used, and what to do about it. */
export function NoLink({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useTexts(LINKS);
  return (
    <div className="entry-card stack">
      <PageHead title={title} />
      <p className="notice bad" role="alert" tabIndex={-1} ref={focusOnce}>
        {text}
      </p>
      <p>
        <Link className="button" to="/sign-in">
          {t.toSignIn}
        </Link>
      </p>
    </div>
  );
}

/** Kept out of the component, so that it is the same function and runs when the text appears only. */
function focusOnce(node: HTMLElement | null): void {
  node?.focus();
}
