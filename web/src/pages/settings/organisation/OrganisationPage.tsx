import { api, ifMatch } from '../../../api/client';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import '../../reports/reports.css';
import { PartyForm, ProgrammeForm, SiteForm } from './forms';
import { Things } from './Thing';
import { useAllParties, useAllProgrammes, useAllSites } from './use-organisation';
import { CHANNEL_NAMES, ORGANISATION, PARTY_KIND_NAMES } from './wording';

/** Parties, their sites, and programmes: what units of engagements are made of. */
export function OrganisationPage() {
  const t = useTexts(ORGANISATION);
  const kinds = useTexts(PARTY_KIND_NAMES);
  const channels = useTexts(CHANNEL_NAMES);
  const { text } = useFormats();
  const parties = useAllParties();
  const sites = useAllSites();
  const programmes = useAllProgrammes();
  const partyName = (partyId: string): string => {
    const found = parties.data?.find(({ id }) => id === partyId);
    return found ? text(found.name) : '';
  };
  return (
    <>
      <SubPageHead title={t.title} detail={t.text} />
      <Things
        name="parties"
        title={t.parties}
        add={t.addParty}
        query={parties}
        columns={[{ key: 'kind', title: t.kind, sort: ({ kind }) => kinds[kind], cell: ({ kind }) => kinds[kind] }]}
        remove={({ id, version }) =>
          api.DELETE('/v1/parties/{partyId}', { params: { path: { partyId: id }, header: ifMatch(version) } })
        }
        form={(party, onClose) => <PartyForm party={party} onClose={onClose} />}
      />
      <Things
        name="sites"
        title={t.sites}
        add={t.addSite}
        query={sites}
        notYet={parties.data?.length === 0 ? t.siteNeedsParty : undefined}
        columns={[
          {
            key: 'party',
            title: t.party,
            sort: ({ partyId }) => partyName(partyId),
            cell: ({ partyId }) => partyName(partyId),
          },
          {
            key: 'location',
            title: t.location,
            sort: ({ location }) => (location === null ? null : text(location)),
            cell: ({ location }) => (location === null ? '' : text(location)),
          },
        ]}
        remove={({ id, version }) =>
          api.DELETE('/v1/sites/{siteId}', { params: { path: { siteId: id }, header: ifMatch(version) } })
        }
        form={(site, onClose) => <SiteForm site={site} parties={parties.data ?? []} onClose={onClose} />}
      />
      <Things
        name="programmes"
        title={t.programmes}
        add={t.addProgramme}
        query={programmes}
        columns={[
          {
            key: 'line',
            title: t.lineOfBusiness,
            sort: ({ lineOfBusiness }) => (lineOfBusiness === null ? null : text(lineOfBusiness)),
            cell: ({ lineOfBusiness }) => (lineOfBusiness === null ? '' : text(lineOfBusiness)),
          },
          {
            key: 'channel',
            title: t.channel,
            sort: ({ channel }) => (channel === null ? null : channels[channel]),
            cell: ({ channel }) => (channel === null ? '' : channels[channel]),
          },
        ]}
        remove={({ id, version }) =>
          api.DELETE('/v1/programmes/{programmeId}', {
            params: { path: { programmeId: id }, header: ifMatch(version) },
          })
        }
        form={(programme, onClose) => <ProgrammeForm programme={programme} onClose={onClose} />}
      />
    </>
  );
}
