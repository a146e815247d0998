import { dividedBy, minus, ONE, plus, type Ratio, times } from '../../scoring/ratio';

/**
 * Contacts that one issue takes when, of the customers whose issue a contact does not resolve, the share `callBack`
 * contacts again, until it is resolved: 1 ÷ (1 − c(1 − r)), the sum of a geometric series. Shares 0..1.
 * @throws RangeError when nobody is helped and everybody calls again: then there is no end of contacts
 */
export function contactsPerIssue(resolution: Ratio, callBack: Ratio): Ratio {
  return dividedBy(ONE, minus(ONE, repeatShare(resolution, callBack)));
}

/** The same when nobody contacts more than once again: 1 + c(1 − r). */
export function contactsPerIssueOnce(resolution: Ratio, callBack: Ratio): Ratio {
  return plus(ONE, repeatShare(resolution, callBack));
}

/** How much of the contacts is left when resolution moves from `now` to `target`, as share of 1. */
export function contactsKept(
  { now, target, callBack }: { readonly now: Ratio; readonly target: Ratio; readonly callBack: Ratio },
  perIssue = contactsPerIssue,
): Ratio {
  return dividedBy(perIssue(target, callBack), perIssue(now, callBack));
}

function repeatShare(resolution: Ratio, callBack: Ratio): Ratio {
  return times(callBack, minus(ONE, resolution));
}
