/** Words of what comes due in a file by itself. */
export const due = {
  kind: {
    'no-contact': 'Al een tijd geen contact',
    'risk-review': 'Risico opnieuw inschatten',
    'safety-review': 'Veiligheidsplan opnieuw bekijken',
    'safety-plan-age': 'Veiligheidsplan is lang niet bijgewerkt',
    'crisis-review': 'Crisisplan opnieuw bekijken',
    'guidance-review': 'Begeleidingsplan evalueren',
    'housing-review': 'Woonplan opnieuw bekijken',
    'follow-up': 'Navragen hoe het na afloop gaat',
    'long-dormant': 'Een jaar slapend: afsluiten of weer zoeken',
    'placement-end': 'Verblijf loopt af',
    'consent-end': 'Toestemming loopt binnen een maand af',
    'referral-answer': 'Antwoord op verwijzing navragen',
    'file-offered': 'Dossier aan u aangeboden',
    'reflection-end': 'Bedenktijd loopt binnen twee weken af',
    'permit-end': 'Verblijfsvergunning loopt binnen drie maanden af',
    'treatment-review': 'Behandelplan evalueren',
  },
};
