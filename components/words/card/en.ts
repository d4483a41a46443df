import type { CardLanguage } from '../language';

/** English. See `CardLanguage`. */
export const enCard: CardLanguage = {
  code: 'en',
  words: {
    planned: 'Plan',
    fact: 'Fact',
    proposal: 'Enter notes it · Esc cancels',
    proposalDone: 'Noted',
    proposalThere: 'This figure is there already',
    noFigureSelected: 'No quantity in the selected words',
    selectionElsewhere: 'The selected words are not in the text that was read',
  },
  pageProblems: {
    noArticle: {
      says: 'This page has no article to read.',
      next: 'Open an article and try again; if its text is in a frame, open that in a tab of its own.',
    },
    listPage: { says: 'This looks like a list, not an article.', next: 'Open one of these and try again:' },
    homePage: { says: 'This looks like a home page, not an article.', next: 'Open one of these and try again:' },
    searchPage: { says: 'This looks like search results, not an article.', next: 'Open one of these and try again:' },
    galleryPage: {
      says: 'This looks like pictures or videos without a text.',
      next: 'Open the written report and try again:',
    },
    nothingSelected: {
      says: 'Nothing is selected on the page.',
      next: 'Select the words to clip, then click the icon again.',
    },
    pageTooBig: {
      says: 'This page is too big: reading it would freeze the browser.',
      next: 'Try its single-page or print version.',
    },
    unreadablePage: { says: 'Reading this page failed.', next: 'Reload the page and click the icon again.' },
    browserPage: {
      says: 'The browser lets no extension read this page.',
      next: 'Try an article on the web, or open the library.',
    },
    storePage: {
      says: 'The browser lets no extension read pages of the extension store.',
      next: 'Try an article on the web, or open the library.',
    },
    pdf: {
      says: 'This is a PDF file, which the browser lets no extension read.',
      next: 'Look for the same text as a web page.',
    },
    fileAccess: {
      says: 'The browser does not let the extension read local files yet.',
      next: 'Turn on “Allow access to file URLs” in the details of the extension, then click the icon again.',
    },
    notGranted: {
      says: 'This page may not be read yet.',
      next: 'Click the Yijian icon in the toolbar: that lets the page be read.',
    },
    errorPage: { says: 'This page did not open.', next: 'Reload the page and try again.' },
    readingSlow: {
      says: 'Eight seconds have passed and the page is not read yet.',
      next: 'Wait a little longer, it is shown as soon as it is read; or try again, or read only what is selected.',
    },
    noWorker: {
      says: 'The background part of Yijian is not running.',
      next: 'Restart Yijian, then click the icon again; saved clippings and drafts are still there.',
    },
    readingFailed: { says: 'Reading failed.', next: 'Reload the page and click the icon again.' },
  },
  libraryProblems: {
    storageFull: { says: 'Not saved: the disk is full. ', next: 'Make room and try again, or export this one first.' },
    storageBlocked: {
      says: 'Not saved: the browser lets nothing be written to the library. ',
      next: 'Close private windows or other pages that use the library and try again, or export this one first.',
    },
    storageNewer: {
      says: 'Not saved: the library was made by a newer version of Yijian. ',
      next: 'Update the extension and try again, or export this one first.',
    },
    storageUnavailable: {
      says: 'Not saved: the browser cannot write the library, mostly because the disk is full. ',
      next: 'See whether the disk has room, then try again, or export this one first.',
    },
    storageFailed: { says: 'Not saved: writing failed. ', next: 'Try again, or export this one first.' },
    clippingMissing: {
      says: 'Not saved: this draft has been deleted. ',
      next: 'Close this window and click the icon to read the page again.',
    },
  },
  terms: {
    measures: {
      total_investment: 'Total investment',
      annual_investment: 'Investment in the year',
      completed_investment: 'Investment made',
      contracted_investment: 'Contracted investment',
      paid_in_capital: 'Funds in place',
      foreign_capital: 'Foreign capital',
      fixed_asset_investment: 'Fixed-asset investment',
      output_value: 'Output value',
      revenue: 'Revenue',
      added_value: 'Value added',
      gdp: 'GDP',
      fiscal_revenue: 'Fiscal revenue',
      tax: 'Tax',
      profit: 'Profit',
      financing: 'Financing',
      registered_capital: 'Registered capital',
      trade: 'Foreign trade',
      threshold: 'Size threshold',
      other_money: 'Other money',
      growth: 'Change',
      rate: 'Rate',
      project_count: 'Projects',
      company_count: 'Companies',
      employment: 'Jobs',
      capacity: 'Capacity',
      installed_power: 'Installed power',
      energy: 'Energy',
      land_area: 'Land area',
      floor_area: 'Floor area',
      other_quantity: 'Other quantity',
    },
    stages: {
      reserve: 'In reserve',
      negotiating: 'In talks',
      signed: 'Signed',
      landed: 'Landed',
      started: 'Started',
      building: 'Under construction',
      completed: 'Completed',
      operating: 'In operation',
    },
  },
  money: {
    units: { wan: { says: ' million', size: 1e6 }, yi: { says: ' billion', size: 1e9 } },
    renminbi: 'CNY',
    gap: ' ',
  },
  units: { mu: ' mu', m2: ' m²', m3: ' m³', m: ' m', t: ' t', W: ' W', Wh: ' Wh', pp: ' pp' },
};
