/**
 * Arabic, as an example of a whole language. No native speaker has reviewed it: have one read it before you use it.
 * Its shape is that of src/localize/en.ts, which test/demo-pages/arabic.test.ts checks.
 */
const rules = new Intl.PluralRules('ar');

/** Arabic counts in six ways: none, one, two, 3 to 10, 11 to 99, and hundreds. */
const count = (number, { zero, one, two, few, many, other }) =>
  ({ zero, one, two, few: `${number} ${few}`, many: `${number} ${many}`, other: `${number} ${other}` })[
    rules.select(number)
  ];

const minutes = (number) =>
  count(number, {
    zero: '0 دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  });

const hours = (number) =>
  count(number, { zero: '0 ساعة', one: 'ساعة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' });

const times = (number) =>
  count(number, {
    zero: 'لا مواعيد',
    one: 'موعد واحد',
    two: 'موعدان',
    few: 'مواعيد',
    many: 'موعدًا',
    other: 'موعد',
  });

export const ar = {
  language: 'ar',

  back: 'رجوع',
  edit: 'تعديل',
  optional: '(اختياري)',
  noPreference: 'بلا تفضيل',
  clinicTime: (zone) => `توقيت العيادة (${zone})`,
  yourTimeZone: (zone) => `المواعيد بتوقيتك (${zone})`,
  yourTime: (time) => `${time} بتوقيتك`,
  minutes,
  hours: (whole, rest) => (whole ? `${hours(whole)}${rest ? ` و${minutes(rest)}` : ''}` : minutes(rest)),
  range: (from, to) => `من ${from} إلى ${to}`,

  steps: {
    label: 'خطوات الحجز',
    choose: 'التدليك',
    time: 'الموعد',
    details: 'البيانات',
    review: 'المراجعة',
    done: '، تمت. العودة إلى هذه الخطوة',
    place: (place, of, name) => `${place} من ${of}، ${name}`,
  },

  next: {
    choose: 'اختيار موعد',
    time: 'متابعة',
    review: 'تأكيد الحجز',
    request: 'إرسال الطلب',
  },
  missing: {
    service: 'اختر أولًا نوع التدليك ومدته.',
    time: 'اختر أولًا يومًا ووقتًا.',
  },

  choose: {
    title: 'ما الذي يريحك؟',
    lede: 'لكل نوع من التدليك غاية. اختر نوعًا لترى جلساته.',
    unsure: 'لا تعرف أيها يناسبك؟',
    help: 'ساعدني في الاختيار',
    kinds: 'نوع التدليك',
    focus: 'محور الجلسة',
    session: 'جلستك',
    sessions: (kind) => `${kind}: الجلسات`,
    consultationIncluded: 'تشمل الاستشارة',
    consultationThen: (consultation, durations) => `استشارة ${consultation}، ثم تدليك ${durations}`,
    durations: (durations) => `تدليك ${durations}`,
    offer: (service) => `${service}: المدة`,
    askFirst: 'هل أنتِ حامل، أو لديك حمى أو إصابة حديثة، أو تحت رعاية طبيب؟ تحدث إلينا أولًا.',
  },

  guide: {
    title: 'أي تدليك يناسبني؟',
    lede: 'أخبرنا بما ترجوه من هذه الزيارة. اختر كل ما ينطبق.',
    suggestion: 'اقتراحنا لك',
    chose: (goals) => `اخترت: ${goals}.`,
    instead: 'اختر هذا بدلًا منه إن كان أهم ما تريده…',
    still: 'ما زلت مترددًا؟',
    doctor: 'ألم جديد أو شديد أو مجهول السبب؟ راجع طبيبًا قبل حجز التدليك.',
    from: (service, price) => `${service}، ابتداءً من ${price}`,
    suggests: (service) => `نقترح: ${service}.`,
  },
  goals: {
    pain: 'تخفيف الألم',
    mobility: 'حركة أسهل',
    recovery: 'العناية بإصابة',
    stress: 'توتر وقلق أقل',
    sleep: 'نوم أفضل',
    relax: 'مجرد استرخاء',
    treat: 'لحظة دلال',
  },
  reasons: {
    pain: 'العمل على المواضع المؤلمة تحديدًا قد يخفف الالتهاب، وإرخاء نقاط الشد قد يكسر دائرة الألم.',
    mobility: 'العناية بالأجزاء التي تعيقك قد تزيد مدى حركتك.',
    recovery: 'يعمل المعالج معك على المواضع التي تحتاج إلى عناية، وقد يساعد ذلك على تجنب إصابات أخرى.',
    stress: 'يرتبط التدليك بانخفاض الكورتيزول وارتفاع السيروتونين.',
    sleep: 'قد يؤدي انخفاض التوتر وتحسن الدورة الدموية وارتخاء العضلات إلى نوم أعمق.',
    relax: 'يترك لك مجالًا لترتاح. وكثيرًا ما يسترخي الناس بعمق بعد أن يخف ما يؤلمهم.',
    treat: 'وقت بعيد عن الحياة اليومية، لا شيء فيه سوى أن تستمتع.',
  },

  time: {
    title: 'متى يناسبك؟',
    allow: (total, parts) => (parts ? `خصص ${total} إجمالًا: ${parts}.` : `خصص ${total}.`),
    wish: 'اختر الوقت الذي تفضله، وستجيبك العيادة إن كان متاحًا.',
    therapist: 'المعالج',
    nextAvailable: 'أقرب موعد',
    none: 'لا مواعيد حاليًا',
    loading: 'يجري تحميل المواعيد…',
    previousMonth: 'الشهر السابق',
    nextMonth: 'الشهر التالي',
    wholeMonth: 'عرض الشهر كله',
    few: 'مواعيد قليلة',
    lots: 'مواعيد كثيرة',
    today: 'اليوم',
    todayNamed: (day) => `${day}، اليوم`,
    times,
    available: (day, number) => `${day}، المتاح: ${times(number)}`,
    open: (day) => `${day}، مفتوح`,
    full: (day) => `${day}، محجوز بالكامل`,
    closed: (day) => `${day}، مغلق`,
    outOfRange: (day) => `${day}، غير متاح للحجز`,
    morning: 'صباحًا',
    afternoon: 'بعد الظهر',
    evening: 'مساءً',
    ownBelow: 'السطر الثاني هو وقتك أنت.',
    slot: (time, day) => `${time}، ${day}`,
    chooseDay: 'اختر يومًا لترى مواعيده.',
    emptyMonth: (month) => `لا مواعيد متاحة في ${month}`,
    emptyNext: (day) => `أقرب موعد متاح يوم ${day}.`,
    see: (day) => `عرض ${day}`,
    anyone: 'عرض المواعيد مع أي معالج',
    failed: 'تعذر تحميل المواعيد',
    retry: 'إعادة المحاولة',
    gone: 'الموعد الذي اخترته لم يعد متاحًا. اختر موعدًا آخر من فضلك.',
  },

  details: {
    title: 'بعض البيانات',
    lede: 'لنعرف من ننتظر، ومن أين نبدأ.',
    you: 'عنك',
    name: 'الاسم الكامل',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    contactHint: 'بريد إلكتروني أو رقم هاتف: يكفي أحدهما.',
    massage: 'عن جلستك',
    areas: 'مواضع نركز عليها',
    front: 'من الأمام',
    behind: 'من الخلف',
    pressure: 'شدة الضغط',
    notes: 'هل من شيء ينبغي أن نعرفه؟',
    notesHint: 'إصابات أو حساسية، أو ما أفادك في المرة الماضية.',
    notesPlain: 'نرجو ترك البيانات الصحية لزيارتك: سنسألك عنها هناك.',
    privacy: 'بيان الخصوصية',
    select: 'اختر من فضلك',
  },
  areas: {
    head: 'الرأس والفك',
    neck: 'الرقبة',
    shoulders: 'الكتفان',
    'upper-back': 'أعلى الظهر',
    'lower-back': 'أسفل الظهر',
    chest: 'الصدر',
    arms: 'الذراعان',
    hands: 'اليدان',
    hips: 'الوركان والأرداف',
    legs: 'الساقان',
    feet: 'القدمان',
  },
  pressure: { unsure: 'لا أعرف بعد', light: 'خفيف', medium: 'متوسط', firm: 'قوي' },
  errors: {
    summary: (number) =>
      count(number, {
        zero: 'لا شيء يحتاج إلى مراجعة',
        one: 'أمر واحد يحتاج إلى مراجعة',
        two: 'أمران يحتاجان إلى مراجعة',
        few: 'أمور تحتاج إلى مراجعة',
        many: 'أمرًا يحتاج إلى مراجعة',
        other: 'أمر يحتاج إلى مراجعة',
      }),
    name: 'أخبرنا باسمك من فضلك.',
    contact: 'نحتاج إلى بريد إلكتروني أو رقم هاتف، تحسبًا لأي تغيير.',
    email: 'يبدو غير مكتمل. مثال: name@example.com.',
    phone: 'لا يبدو هذا رقم هاتف. الأرقام والمسافات وعلامة + مقبولة.',
    required: 'أجب عن هذا السؤال من فضلك.',
    consent: 'ضع علامة في هذا المربع من فضلك لنتمكن من الحجز لك.',
  },

  review: {
    title: 'هل كل شيء صحيح؟',
    lede: 'لن يُرسل شيء قبل أن تؤكد.',
    sending: 'يجري الإرسال إلى العيادة الآن.',
    pendingHint: 'قد يستغرق ذلك بضع ثوانٍ. أبقِ الصفحة مفتوحة من فضلك.',
    noAnswer: 'لا رد بعد. نحاول مجددًا.',
    noAnswerIn: (seconds) => `لا رد بعد. نحاول مجددًا بعد ${seconds} ث.`,
    confirming: 'يجري التأكيد…',
    sendingShort: 'يجري الإرسال…',
    massage: 'التدليك',
    when: 'الموعد',
    wished: 'الموعد المفضل',
    where: 'المكان',
    with: 'مع',
    you: 'أنت',
    focus: 'التركيز',
    note: 'ملاحظة',
    withConsultation: (massage, consultation) => `${massage}، تسبقه استشارة ${consultation}`,
    plans: 'إذا تغيرت خططك',
    noEndpoint: 'الحجز عبر الإنترنت غير متاح بعد. للحجز تواصل مع العيادة من فضلك:',
  },

  summary: {
    title: 'حجزك',
    show: '. عرض حجزك',
    emptyHint: 'يظهر هنا ما تختاره.',
    chooseNext: 'الخطوة التالية: اختيار موعد',
    noTime: 'لم تختر موعدًا بعد',
    consultation: (length) => `استشارة ${length}`,
    massage: (length) => `تدليك ${length}`,
    total: 'المجموع',
    atClinic: 'الدفع في العيادة بعد الزيارة.',
    online: 'الدفع عبر الإنترنت بعد الحجز.',
  },

  hold: {
    kept: (minutes) =>
      minutes < 1
        ? 'محجوز لك مؤقتًا لأقل من دقيقة.'
        : `محجوز لك مؤقتًا لمدة ${minutes === 1 ? 'دقيقة' : minutes === 2 ? 'دقيقتين' : minutes < 11 ? `${minutes} دقائق` : `${minutes} دقيقة`}.`,
    soon: 'موعدك محفوظ لدقيقتين أخريين. هناك زر لمزيد من الوقت.',
    over: 'ما زال متاحًا، لكنه لم يعد محفوظًا لك.',
    more: 'مزيد من الوقت',
    again: 'احفظه مجددًا',
  },

  failure: {
    takenTitle: (time) => `حجز أحدهم للتو موعد ${time}`,
    taken: 'ذهب الموعد بينما كنت تملأ الاستمارة، نعتذر. اختر موعدًا آخر وسيُحجز بكل ما أدخلته.',
    closest: 'أقرب المواعيد',
    noneClose: 'لا موعد آخر متاح في وقت قريب.',
    allTimes: 'عرض كل المواعيد',
    sameDay: 'اليوم نفسه',
    anotherDay: 'يوم آخر',
    kept: 'كل ما أدخلته ما زال هنا',
    talk: 'تفضل الحديث؟ اتصل بنا ونحن نتولى الباقي.',
    notVerified: 'لم نتمكن من التحقق من حجزك',
    notVerifiedSafe: 'انقطع الاتصال قبل أن يصلنا رد العيادة. إعادة المحاولة آمنة: لن يُحجز لك مرتين.',
    notVerifiedOnce:
      'انقطع الاتصال قبل أن يصلنا رد، فربما وصل طلبك وربما لم يصل. اسأل العيادة من فضلك قبل أن ترسل طلبًا آخر.',
    offline: 'أنت غير متصل بالإنترنت',
    offlineHint: 'سيُرسل طلبك فور عودة الاتصال.',
    unavailable: 'تعذر الوصول إلى حجز العيادة الآن',
    unavailableHint: 'لم يُحجز لك بعد. إعادة المحاولة آمنة: لن يُحجز لك مرتين.',
    busy: 'عدد كبير من الناس يحجزون الآن',
    busyHint: (minutes) =>
      `لم يُحجز لك بعد. حاول مجددًا بعد ${minutes === 1 ? 'دقيقة' : minutes === 2 ? 'دقيقتين' : `${minutes} دقائق`}.`,
    price: 'تغيّر السعر',
    priceHint: (now, before) => `أصبح ${now} بدلًا من ${before}. لم يُحجز لك بعد: أكّد إن كان ذلك مناسبًا.`,
    priceGone: 'لم يُحجز لك بعد. اسأل العيادة عن السعر، أو أكّد من دونه.',
    closed: 'لم يعد حجز هذا الموعد ممكنًا',
    closedHint: 'اختر موعدًا آخر من فضلك. كل ما أدخلته محفوظ.',
    call: 'اتصل بالعيادة من فضلك لهذا الحجز',
    callHint: 'سيجدون معك موعدًا مناسبًا.',
    invalid: 'لا تستطيع العيادة قبول الحجز بهذا الشكل',
    already: 'يبدو أن لديك حجزًا في هذا الوقت',
    alreadyHint: 'يمكن للعيادة أن تخبرك بالمزيد أو أن تغير موعده.',
    refused: 'تعذر حجز هذا الموعد',
    refusedHint: 'لم يقبله نظام العيادة. لم يُحجز لك.',
  },

  outcome: {
    confirmed: (name) => `تم حجزك يا ${name}`,
    seeYou: (day) => `نراك يوم ${day}.`,
    requested: (name) => `أُرسل طلبك يا ${name}`,
    wait: 'ستتواصل العيادة معك. لا يُعد الموعد محجوزًا حتى تؤكده: انتظر ردها من فضلك قبل أن تأتي.',
    payment: (name) => `خطوة أخيرة يا ${name}: الدفع`,
    paymentHint: 'موعدك محفوظ لك. يتم الحجز بعد الدفع.',
    pay: 'متابعة إلى الدفع',
    reference: 'الرقم المرجعي',
    calendar: 'أضفه إلى تقويمك',
    file: 'ملف تقويم',
    manage: 'تغيير هذا الحجز أو إلغاؤه',
  },
};
