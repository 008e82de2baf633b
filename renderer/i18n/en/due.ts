/** Words of what comes due in a file by itself. */
export const due = {
  kind: {
    'no-contact': 'No contact for some time',
    'risk-review': 'Assess the risk again',
    'safety-review': 'Look at the safety plan again',
    'safety-plan-age': 'Safety plan has not been updated for long',
    'crisis-review': 'Look at the crisis plan again',
    'guidance-review': 'Review the guidance plan',
    'housing-review': 'Look at the housing plan again',
    'follow-up': 'Ask how things are after the course',
    'long-dormant': 'Dormant for a year: close, or look for contact',
    'placement-end': 'Stay comes to an end',
    'consent-end': 'Consent ends within a month',
    'referral-answer': 'Ask for the answer to a referral',
    'file-offered': 'File offered to you',
    'reflection-end': 'Reflection period ends within two weeks',
    'permit-end': 'Residence permit ends within three months',
    'treatment-review': 'Review the treatment plan',
  },
};
