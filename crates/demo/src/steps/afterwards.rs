//! What follows a decision: recommendations, and the text for the public.
use std::collections::BTreeMap;

use app::{Ask, Problem, publication, remedy};
use casework::{Refusal, codes::Remedy, id::RecommendationNo, remedy::NewRecommendation};

use super::{ISSUE, OURS_CLOSED, Told, World, amount, ours};
use crate::{
    cast::{ORGANISATIONS, organisation},
    plan::{Plan, Step},
    words,
};

impl World {
    pub(super) async fn remedy(&self, plan: &Plan, told: Told, step: Step) -> Result<(), Problem> {
        let (office, ask, case) = (&self.office, self.officer(told), told.case);
        match step {
            Step::Recommend(days) => self.recommend(plan, told, days).await?,
            Step::Accept(words) => self.reply(plan, told, true, words).await?,
            Step::Refuse(words) => self.reply(plan, told, false, words).await?,
            Step::Prove(words) => {
                for (no, part) in self.parts(told).await? {
                    remedy::prove(office, &self.body(plan), case, (no, part), (&[], words)).await?;
                }
            }
            Step::Confirm => {
                for part in self.parts(told).await? {
                    let (ask, done) = (self.officer(told), office.today());
                    remedy::confirm(office, &ask, case, part, done).await?;
                }
            }
            Step::DraftRendition => {
                let name = ORGANISATIONS.get(plan.organisation).map_or("", |(_, name, ..)| name);
                let complaint = self.complaint(told).await?;
                let title = publication::title(office, &complaint, &[name.to_owned()]);
                let outcomes = complaint.outcomes();
                let ours = outcomes.get(&ISSUE).map_or(OURS_CLOSED, |outcome| ours(*outcome));
                let words = words::rendition(title, name, plan.happened, ours);
                publication::draft(office, &ask, case, words).await?;
            }
            Step::ApproveRendition => self.approve(told).await?,
            _ => return Err(Problem::Refused(Refusal::WrongStage)),
        }
        Ok(())
    }

    async fn approve(&self, told: Told) -> Result<(), Problem> {
        let complaint = self.complaint(told).await?;
        let casework::case::Publication::Drafted(rendition) = &complaint.publication else {
            return Err(Problem::Refused(Refusal::WrongStage));
        };
        let words = rendition.words.known().ok_or(Problem::NotFound)?;
        let found = publication::attack(&self.office, told.case, words).await?;
        // What the program is certain of stays in the way, in the made-up office as anywhere.
        let looked: BTreeMap<String, String> = found
            .iter()
            .filter(|one| !one.is_certain())
            .map(|one| (one.words(), words::LOOKED_AT.into()))
            .collect();
        let ask = Ask::by(self.cast.manager, self.office.chance.id());
        publication::approve(&self.office, &ask, told.case, (&rendition.hash, &looked))
            .await
            .map(drop)
    }

    async fn recommend(&self, plan: &Plan, told: Told, days: i64) -> Result<(), Problem> {
        let severity =
            self.complaint(told).await?.findings.get(&ISSUE).and_then(|finding| finding.severity);
        let due = self.in_days(days);
        let new = |remedy, amount, severity, words| NewRecommendation {
            issue: ISSUE,
            to: organisation(plan.organisation),
            remedy,
            severity,
            amount,
            due,
            words,
        };
        let apology = words::recommendation(
            "Apologise in writing for what happened and for what followed.",
            &["A letter of apology, signed by the chief executive"],
        );
        let change = words::recommendation(
            "Change how the service works, so that it does not happen again, and show us how.",
            &["A plan that names who does what by when", "Evidence that staff have been told"],
        );
        let mut all = vec![
            new(Remedy::Apology, None, None, apology),
            new(Remedy::ServiceImprovement, None, None, change),
        ];
        if let Some(pounds) = severity.and_then(amount) {
            let words = words::recommendation(
                "Pay the amount that the severity of injustice scale gives for what the person went through.",
                &["The payment"],
            );
            all.push(new(Remedy::Payment, Some(pounds * 100), severity, words));
        }
        for new in all {
            remedy::recommend(&self.office, &self.officer(told), told.case, new).await?;
        }
        Ok(())
    }

    async fn reply(
        &self,
        plan: &Plan,
        told: Told,
        accepted: bool,
        words: &str,
    ) -> Result<(), Problem> {
        for no in self.complaint(told).await?.recommendations.keys() {
            remedy::answer(&self.office, &self.body(plan), told.case, *no, (accepted, words))
                .await?;
        }
        Ok(())
    }

    async fn parts(&self, told: Told) -> Result<Vec<(RecommendationNo, u32)>, Problem> {
        let complaint = self.complaint(told).await?;
        let parts = complaint.recommendations.iter();
        Ok(parts.flat_map(|(no, asked)| asked.parts.keys().map(|part| (*no, *part))).collect())
    }
}
