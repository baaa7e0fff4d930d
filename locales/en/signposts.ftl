# Where else to go. One sentence or a few for each signpost: what it covers.

signpost-spso-covers = Public services in Scotland: the NHS, councils, social work, housing associations, prisons, water, colleges and universities, and the Scottish Government.
signpost-psow-covers = Public services in Wales: the NHS, councils, social landlords, care homes and the Welsh Government.
signpost-nipso-covers = Public services in Northern Ireland: health and social care, councils, housing, education and government departments.
signpost-lgsco-covers = Councils in England, and adult social care, also where a person pays for it themselves. If your complaint is about both health and social care, we may look at it together.
signpost-housing-ombudsman-covers = Housing associations and councils as landlords in England.
signpost-property-ombudsman-covers = Estate agents and letting agents that belong to its scheme.
signpost-financial-ombudsman-covers = Banks, insurers, lenders, investment firms and other businesses that handle money.
signpost-pensions-ombudsman-covers = Pensions from work and personal pensions, but not the State Pension.
signpost-legal-ombudsman-covers = The service of solicitors, barristers and other regulated lawyers in England and Wales.
signpost-slcc-covers = Solicitors and advocates in Scotland.
signpost-ice-covers = The service of the Department for Work and Pensions, such as Jobcentre Plus and the Child Maintenance Service, once the department has given its final answer. Ask the examiner first. If you are still unhappy afterwards, an MP can ask us to look at it.
signpost-adjudicator-covers = The service of HM Revenue and Customs and the Valuation Office Agency, once they have given their final answer. You may ask the adjudicator before an MP brings your complaint to us.
signpost-iopc-covers = How police forces in England and Wales handle complaints about their officers and staff. Complain to the force first.
signpost-pirc-covers = How the police in Scotland handled a complaint. Complain to the police first.
signpost-police-ombudsman-ni-covers = The conduct of police officers in Northern Ireland.
signpost-ppo-covers = Complaints of people in prison, on probation or in immigration detention, once the service has given its final answer.
signpost-jcio-covers = How a judge or magistrate behaved, but not what they decided.
signpost-appeal-covers = What a court or tribunal decided. No ombudsman can change a judge’s decision. The papers that came with the decision say whether you can appeal and by when.
signpost-iscas-covers = Private hospitals and clinics that belong to its scheme, when the NHS did not pay for the care.
signpost-gmc-covers = Whether a doctor is fit to practise.
signpost-nmc-covers = Whether a nurse, midwife or nursing associate is fit to practise.
signpost-dfe-schools-covers = Schools in England, once the school and its governors or trust have answered.
signpost-oia-covers = Universities and colleges with higher education in England and Wales, once they have given their final answer.
signpost-ico-covers = How an organisation uses personal data, or a public body that refuses to give information.
signpost-energy-ombudsman-covers = Gas and electricity companies in Great Britain.
signpost-consumer-council-ni-covers = Gas, electricity and water in Northern Ireland.
signpost-ccw-covers = Water companies in England and Wales.
signpost-communications-ombudsman-covers = Telephone and internet companies that belong to its scheme.
signpost-rail-ombudsman-covers = Train companies, once the company has answered or eight weeks have passed.
signpost-acas-covers = Free advice on problems at work, and the step before an employment tribunal.
signpost-service-complaints-covers = Complaints of people who serve or served in the armed forces about their service life.

# How sure we are of a fact.
sureness-statute = Read in the statute
sureness-official-page = Read on an official page
sureness-second-hand = Reported by somebody else
sureness-to-be-checked = To be checked
