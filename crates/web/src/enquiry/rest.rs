//! The form's pages about papers, contact, needs and language.
use app::enquiry::{Draft, draft::DraftFile};
use casework::{
    codes::{Avoid, Language, Means},
    people::Safety,
};

use crate::{Answers, Apology, Choice, Field, Form, Site};

pub(super) fn files(draft: &Draft) -> Form {
    let mut form = Form::new().heading("complain-files");
    if !draft.files.is_empty() {
        let one = |file: &DraftFile| Choice::named(file.stored.file, file.name.as_str());
        let kept = draft.files.iter().map(one);
        form = form.field(Field::checkboxes("keep", "complain-files-keep", kept).optional());
        for file in &draft.files {
            form = form.value("keep", file.stored.file.to_string());
        }
    }
    form.field(Field::files("files", "complain-files-add").optional())
}

/// Keeps what is ticked, removes the rest, and adds what came: the same content only once.
pub(super) async fn take_files(
    site: &Site,
    draft: &mut Draft,
    answers: &Answers,
) -> Result<(), Apology> {
    let keep: Vec<casework::id::FileId> = answers.choices("keep")?;
    let (kept, gone): (Vec<_>, Vec<_>) =
        draft.files.drain(..).partition(|file| keep.contains(&file.stored.file));
    draft.files = kept;
    for upload in answers.files("files") {
        let there = |file: &DraftFile| file.stored.sha256 == upload.stored.sha256;
        if !draft.files.iter().any(there) {
            draft.files.push(DraftFile {
                name: upload.name.clone(),
                media_type: upload.media_type.clone(),
                stored: upload.stored.clone(),
            });
        }
    }
    draft.files_passed = true;
    draft.keep(&site.office).await?;
    // Only once nothing points to them any more.
    for file in gone {
        site.office.files.remove(file.stored.file).await?;
    }
    Ok(())
}

pub(super) fn contact(draft: &Draft) -> Form {
    let keyed = draft.keyed_by.is_some() || draft.is_represented == Some(true);
    let own = |name: &'static str| if keyed { "off" } else { name };
    let address = Field::area("address", "complain-contact-address")
        .up_to(500)
        .rows(4)
        .autocomplete(own("street-address"));
    let postcode = Field::postcode("postcode", "complain-contact-postcode")
        .optional()
        .autocomplete(own("postal-code"));
    let email = Field::email("email", "complain-contact-email").autocomplete(own("email"));
    let phone = Field::phone("phone", "complain-contact-phone").autocomplete(own("tel"));
    let choices = [
        Choice::code(Means::Post).reveals(address).reveals(postcode),
        Choice::code(Means::Email).reveals(email),
        Choice::code(Means::Phone).reveals(phone),
    ];
    let also = Field::phone("also", "complain-contact-also").optional().autocomplete(own("tel"));
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let is_phone = draft.means == Some(Means::Phone);
    Form::new()
        .field(Field::radios("means", "complain-contact", choices))
        .field(also)
        .value("means", draft.means.map(Means::code))
        .value("address", filled(&draft.address.join("\n")))
        .value("postcode", filled(&draft.postcode))
        .value("email", filled(&draft.email))
        .value("phone", filled(&draft.phone).filter(|_| is_phone))
        .value("also", filled(&draft.phone).filter(|_| !is_phone))
}

pub(super) fn take_contact(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    let means: Means = answers.choice("means")?;
    draft.means = Some(means);
    let lines = answers.text("address").lines().map(|line| line.trim().to_owned());
    draft.address = lines.filter(|line| !line.is_empty()).collect();
    draft.postcode = answers.text("postcode").to_owned();
    draft.email = answers.text("email").to_owned();
    let phone = if means == Means::Phone { "phone" } else { "also" };
    draft.phone = answers.text(phone).to_owned();
    Ok(())
}

pub(super) fn needs(draft: &Draft) -> Form {
    let large = Field::tick("large", "complain-needs-print", "complain-needs-large").optional();
    Form::new()
        .heading("complain-needs")
        .field(Field::area("adjustments", "complain-needs-adjustments").optional().up_to(2_000))
        .field(large)
        .field(Field::choices::<Avoid>("never", "complain-needs-never").optional())
        .values("never", draft.safety.avoided())
        .value("adjustments", draft.adjustments.as_str())
        .value("large", draft.large_print.then_some("yes"))
}

pub(super) fn take_needs(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    draft.safety = Safety::of(&answers.choices("never")?);
    draft.adjustments = answers.text("adjustments").to_owned();
    draft.large_print = answers.yes("large");
    draft.needs_passed = true;
    Ok(())
}

pub(super) fn language(draft: &Draft) -> Form {
    Form::new()
        .field(Field::choice::<Language>("language", "complain-language"))
        .value("language", draft.language.map(Language::code))
}
