# Notes beside entries of the starting register: what limits our reach, and who comes first.

register-note-boards = Each board plans and pays for the NHS in its part of England.
register-note-family-health = We can look at what the practice did, and at what its staff did for it.
register-note-nhs-work-only = We can look at this only where the NHS paid for the care.
register-note-crime-and-security = We cannot look at action taken to investigate crime or to protect the security of the state.
register-note-passports = We cannot look at decisions about passports that were taken to protect the security of the state or to investigate crime.
register-note-appeal-first = If you could appeal the decision to a tribunal, we can usually not look at it.
register-note-examiner-first = Ask the Independent Case Examiner first, after the final answer of the department.
register-note-adjudicator-first = You may ask the Adjudicator first, after the final answer.
register-note-courts = We can look at the work of court staff, but not at what judges decide, nor at what staff do on a judge’s instruction.
register-note-prisons-first = A person in prison or on probation usually goes to the Prisons and Probation Ombudsman first.
register-note-cabinet-office = The law leaves out some of the work of this department.
register-note-government-actuary = We can look only at advice about insurance given until 26 April 2001.
register-note-abroad = We can look at the work of consuls, but not at most other action taken abroad, nor at relations with other countries.
register-note-armed-forces = We cannot look at matters of service in the armed forces, such as pay, discipline or appointments.
