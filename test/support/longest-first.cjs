const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes, longest first: begun last it would leave the other cores idle at the end. */
const LONGEST = ['integration/fuzz', 'integration/isolation', 'integration/rights', 'reports/long-text'];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((part) => path.includes(part));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
