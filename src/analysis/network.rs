//! What a network of relations says: who goes between, who stands together, who stands alone.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::model::{Dossier, Id, Relation, RelationKind, Stakeholder};

/// What the network says of each of its members.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Network {
    /// How many others each is related to.
    pub degree: Vec<usize>,
    /// How often each lies on the shortest way between two others, as a share of all pairs, 0 to 1 (betweenness: Freeman, *A
    /// set of measures of centrality based on betweenness*, 1977; by Brandes, *A faster algorithm*, 2001).
    pub between: Vec<f32>,
    /// The community of each: those joined more among themselves than chance would have it, conflicts not counted
    /// (modularity: Clauset, Newman and Moore, *Finding community structure in very large networks*, 2004). None for
    /// who stands alone.
    pub community: Vec<Option<usize>>,
}

impl Network {
    /// The places of those who go between most, most first; at most so many, and only who lies between any.
    pub fn brokers(&self, most: usize) -> Vec<usize> {
        let mut all: Vec<usize> =
            (0..self.between.len()).filter(|&place| self.between[place] > 0.0).collect();
        all.sort_by(|&a, &b| self.between[b].total_cmp(&self.between[a]).then(a.cmp(&b)));
        all.truncate(most);
        all
    }
}

/// The measures of the network between some stakeholders.
pub fn network(dossier: &Dossier, members: &[Id<Stakeholder>]) -> Network {
    let places: HashMap<Id<Stakeholder>, usize> =
        members.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let count = members.len();
    let mut joined: Vec<BTreeMap<usize, f32>> = vec![BTreeMap::new(); count];
    let mut any: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); count];
    for relation in dossier.all::<Relation>() {
        let (Some(&from), Some(&to)) = (places.get(&relation.origin), places.get(&relation.target)) else {
            continue;
        };
        any[from].insert(to);
        any[to].insert(from);
        if relation.kind != RelationKind::Conflict {
            let weight = 1.0 + relation.strength.map_or(0.0, |strength| f32::from(strength.get()));
            *joined[from].entry(to).or_insert(0.0) += weight;
            *joined[to].entry(from).or_insert(0.0) += weight;
        }
    }
    let near: Vec<Vec<usize>> = any.iter().map(|others| others.iter().copied().collect()).collect();
    Network {
        degree: near.iter().map(Vec::len).collect(),
        between: betweenness(&near),
        community: communities(&joined),
    }
}

fn betweenness(near: &[Vec<usize>]) -> Vec<f32> {
    let count = near.len();
    let mut between = vec![0.0_f64; count];
    for start in 0..count {
        let mut order = Vec::with_capacity(count);
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut ways = vec![0.0_f64; count];
        let mut steps = vec![usize::MAX; count];
        (ways[start], steps[start]) = (1.0, 0);
        let mut queue = VecDeque::from([start]);
        while let Some(at) = queue.pop_front() {
            order.push(at);
            for &next in &near[at] {
                if steps[next] == usize::MAX {
                    steps[next] = steps[at] + 1;
                    queue.push_back(next);
                }
                if steps[next] == steps[at] + 1 {
                    ways[next] += ways[at];
                    before[next].push(at);
                }
            }
        }
        let mut share = vec![0.0_f64; count];
        for &at in order.iter().rev() {
            for &earlier in &before[at] {
                share[earlier] += ways[earlier] / ways[at] * (1.0 + share[at]);
            }
            if at != start {
                between[at] += share[at];
            }
        }
    }
    // Every pair was met from both ends.
    let pairs = (count.saturating_sub(1) * count.saturating_sub(2)) as f64;
    between.into_iter().map(|share| if pairs > 0.0 { (share / pairs) as f32 } else { 0.0 }).collect()
}

/// Joins the two communities that gain most until none gains.
fn communities(joined: &[BTreeMap<usize, f32>]) -> Vec<Option<usize>> {
    let count = joined.len();
    let total: f32 = joined.iter().flat_map(BTreeMap::values).sum();
    let mut of: Vec<usize> = (0..count).collect();
    if total > 0.0 {
        let mut links: Vec<BTreeMap<usize, f32>> = joined.to_vec();
        let mut weight: Vec<f32> = joined.iter().map(|others| others.values().sum()).collect();
        loop {
            let mut best: Option<(f32, usize, usize)> = None;
            for (one, others) in links.iter().enumerate() {
                for (&other, &between) in others.range(one + 1..) {
                    let gain = between / total - weight[one] * weight[other] / (total * total);
                    if gain > 1e-7 && best.is_none_or(|(most, ..)| gain > most) {
                        best = Some((gain, one, other));
                    }
                }
            }
            let Some((_, one, other)) = best else { break };
            for (third, between) in std::mem::take(&mut links[other]) {
                links[third].remove(&other);
                if third != one {
                    *links[one].entry(third).or_insert(0.0) += between;
                    *links[third].entry(one).or_insert(0.0) += between;
                }
            }
            weight[one] += weight[other];
            for community in &mut of {
                if *community == other {
                    *community = one;
                }
            }
        }
    }
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    (0..count)
        .map(|place| {
            if joined[place].is_empty() {
                return None;
            }
            let next = numbers.len();
            Some(*numbers.entry(of[place]).or_insert(next))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(count: usize, pairs: &[(usize, usize)]) -> Vec<BTreeMap<usize, f32>> {
        let mut joined = vec![BTreeMap::new(); count];
        for &(a, b) in pairs {
            joined[a].insert(b, 1.0);
            joined[b].insert(a, 1.0);
        }
        joined
    }

    #[test]
    fn whoever_joins_two_groups_lies_between_them() {
        // Two triangles, 0 1 2 and 4 5 6, joined by 3; 7 stands alone.
        let pairs = [(0, 1), (1, 2), (0, 2), (4, 5), (5, 6), (4, 6), (2, 3), (3, 4)];
        let joined = near(8, &pairs);
        let lists: Vec<Vec<usize>> = joined.iter().map(|others| others.keys().copied().collect()).collect();
        let between = betweenness(&lists);
        // Nine pairs out of 21 that could be have to pass by 3.
        assert!((between[3] - 9.0 / 21.0).abs() < 1e-6, "{between:?}");
        assert!(between[2] > between[0] && between[7] == 0.0);
        let communities = communities(&joined);
        assert_eq!(communities[0], communities[1]);
        assert_eq!(communities[4], communities[6]);
        assert_ne!(communities[0], communities[4]);
        assert_eq!(communities[7], None);
        let network = Network { degree: Vec::new(), between, community: communities };
        assert_eq!(network.brokers(1), [3]);
    }
}
