package org.sextant.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sextant.model.Finding;

/** The mapper of every kind of finding: the one list. */
final class FindingMappers {

    private final Map<String, FindingMapper<?>> byKind;

    FindingMappers(Codes codes) {
        byKind = List.of(
                        new ClinicalAssessmentMapper(),
                        new ComorbidityMapper(codes),
                        new DiseaseStatusMapper(codes),
                        new FamilyHistoryMapper(codes),
                        new GenomicVariantMapper(codes),
                        new HistologicGradeMapper(codes),
                        new HistologyMapper(codes),
                        new ImagingStudyMapper(codes),
                        new LabResultMapper(codes),
                        new MedicationAdministrationMapper(codes),
                        new PerformanceStatusMapper(codes),
                        new PrimaryCancerConditionMapper(codes),
                        new RadiotherapyCourseMapper(codes),
                        new RegionalLymphNodesMapper(codes),
                        new SecondaryCancerConditionMapper(codes),
                        new StageGroupMapper(codes),
                        new SurgicalProcedureMapper(codes),
                        new TnmCategoryMapper(codes),
                        new TumorFeatureMapper(codes),
                        new TumorMarkerTestMapper(codes),
                        new TumorSizeMapper(codes))
                .stream()
                .collect(Collectors.toUnmodifiableMap(mapper -> mapper.kind().getSimpleName(), Function.identity()));
    }

    FindingMapper<?> get(String kind) {
        FindingMapper<?> mapper = byKind.get(kind);
        if (mapper == null) {
            throw new Unreadable("it names a kind of finding that does not exist");
        }
        return mapper;
    }

    /** The mapper of this finding's own kind. */
    @SuppressWarnings("unchecked")
    <F extends Finding> FindingMapper<F> of(F finding) {
        return (FindingMapper<F>) get(finding.kind());
    }
}
